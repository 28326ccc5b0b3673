package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
)

type Receiver struct {
	Key     []byte
	Deliver func(body []byte) error
}

func (rc *Receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 256<<10))
	if err != nil {
		http.Error(w, "body is too large", http.StatusRequestEntityTooLarge)
		return
	}
	received, err := hex.DecodeString(r.Header.Get("X-Signature"))
	mac := hmac.New(sha256.New, rc.Key)
	mac.Write(body)
	if err != nil || !hmac.Equal(mac.Sum(nil), received) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if err := rc.Deliver(body); err != nil {
		http.Error(w, "try again later", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
