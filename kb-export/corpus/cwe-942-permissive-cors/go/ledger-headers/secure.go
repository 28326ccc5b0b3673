package ledger

import (
	"log/slog"
	"net/http"
	"slices"
	"time"
)

const maxAge = "600"

var frontEnds = []string{"https://app.ledgerly.io", "https://admin.ledgerly.io"}

func known(origin string) bool {
	return slices.Contains(frontEnds, origin)
}

func Browser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Add("Vary", "Origin")
		if origin := r.Header.Get("Origin"); known(origin) {
			h.Set("Access-Control-Allow-Origin", origin)
			h.Set("Access-Control-Allow-Credentials", "true")
		}
		if r.Method == http.MethodOptions {
			h.Set("Access-Control-Allow-Methods", "GET, POST, PUT")
			h.Set("Access-Control-Allow-Headers", "Content-Type, X-CSRF-Token")
			h.Set("Access-Control-Max-Age", maxAge)
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
		slog.Info("request", "path", r.URL.Path, "took", time.Since(started))
	})
}
