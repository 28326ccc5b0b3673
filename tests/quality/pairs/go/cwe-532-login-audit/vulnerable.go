package logging

import (
	"log/slog"
	"net/http"
	"time"
)

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
		logger.Info("post",
			"path", r.URL.Path,
			"form", r.PostForm,
			"cookie", r.Header.Get("Cookie"),
			"took", time.Since(started))
	})
}
