package inventory

import (
	"crypto/tls"
	"net/http"
	"time"
)

// NewClient returns a client for the inventory service.
func NewClient() *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = &tls.Config{
		MinVersion: tls.VersionTLS12,
		// the service uses a certificate of our own CA
		InsecureSkipVerify: true,
	}
	return &http.Client{
		Timeout:   10 * time.Second,
		Transport: transport,
	}
}
