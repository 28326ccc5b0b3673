package main

import (
	"log/slog"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

type counter struct {
	next  http.Handler
	files atomic.Int64
}

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	started := time.Now()
	if strings.HasSuffix(r.URL.Path, ".pdf") {
		c.files.Add(1)
	}
	if strings.HasSuffix(r.URL.Path, "/") {
		http.NotFound(w, r)
		return
	}
	c.next.ServeHTTP(w, r)
	slog.Info("served", "files", c.files.Load(), "took", time.Since(started))
}

func main() {
	root := os.Getenv("MANUALS")
	if root == "" {
		slog.Error("no folder with manuals")
		os.Exit(1)
	}
	manuals := http.StripPrefix("/manuals/", http.FileServer(http.Dir(root)))
	mux := http.NewServeMux()
	mux.Handle("/manuals/", &counter{next: manuals})
	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	slog.Error("stopped", "err", server.ListenAndServe())
}
