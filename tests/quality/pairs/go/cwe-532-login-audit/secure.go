package logging

import (
	"log/slog"
	"net/http"
	"time"
)

var logged = []string{"order_id", "article", "quantity", "country"}

// Posts logs the POST requests that pass through it.
func Posts(logger *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			next.ServeHTTP(w, r)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		if err := r.ParseForm(); err != nil {
			http.Error(w, "bad form", http.StatusBadRequest)
			return
		}
		started := time.Now()
		next.ServeHTTP(w, r)
		fields := make(map[string]string, len(logged))
		for _, name := range logged {
			if r.PostForm.Has(name) {
				fields[name] = r.PostForm.Get(name)
			}
		}
		logger.Info("post",
			"path", r.URL.Path,
			"form", fields,
			"took", time.Since(started))
	})
}
