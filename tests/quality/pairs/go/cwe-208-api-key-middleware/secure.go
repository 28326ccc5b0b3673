package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"log"
	"net/http"
	"os"
)

// RequireKey wraps a handler so that callers have to send our key.
func RequireKey(next http.Handler) http.Handler {
	key := os.Getenv("REPORTS_API_KEY")
	if key == "" {
		log.Fatal("REPORTS_API_KEY is not set")
	}
	expected := sha256.Sum256([]byte(key))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		received := sha256.Sum256([]byte(r.Header.Get("X-API-Key")))
		if subtle.ConstantTimeCompare(received[:], expected[:]) != 1 {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
