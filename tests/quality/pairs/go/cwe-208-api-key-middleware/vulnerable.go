package api

import (
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
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") != key {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
