package main

import (
	"bufio"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func writePem(file, kind string, der []byte) error {
	block := pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
	return os.WriteFile(file, block, 0o600)
}

func issue(folder, camera string) error {
	key, err := rsa.GenerateKey(rand.Reader, 1024)
	if err != nil {
		return err
	}
	request := &x509.CertificateRequest{
		Subject:  pkix.Name{CommonName: camera, Organization: []string{"Moor Reserve"}},
		DNSNames: []string{camera + ".cameras.moor.example"},
	}
	der, err := x509.CreateCertificateRequest(rand.Reader, request, key)
	if err != nil {
		return err
	}
	base := filepath.Join(folder, camera)
	if err := writePem(base+".csr", "CERTIFICATE REQUEST", der); err != nil {
		return err
	}
	return writePem(base+".key", "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key))
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	issued := 0
	for lines.Scan() {
		camera := strings.ToLower(strings.TrimSpace(lines.Text()))
		if camera == "" || strings.ContainsAny(camera, "/. ") {
			log.Printf("line skipped: %q", camera)
			continue
		}
		if err := issue("requests", camera); err != nil {
			log.Fatalf("camera %s: %v", camera, err)
		}
		issued++
	}
	log.Printf("%d requests written", issued)
}
