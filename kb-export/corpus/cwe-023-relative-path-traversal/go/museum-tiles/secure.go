package tiles

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
)

type Server struct {
	Folder string
	served atomic.Int64
}

func contentType(name string) string {
	if strings.HasSuffix(name, ".json") {
		return "application/json"
	}
	return "image/png"
}

// ServeHTTP answers /tiles/{rest...}; viewers escape the slashes of the tile's name.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	rest, err := url.PathUnescape(strings.TrimPrefix(r.URL.EscapedPath(), "/tiles/"))
	if err != nil || !filepath.IsLocal(rest) {
		http.Error(w, "bad tile name", http.StatusBadRequest)
		return
	}
	file, err := os.Open(filepath.Join(s.Folder, rest))
	if errors.Is(err, fs.ErrNotExist) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, "tile not readable", http.StatusInternalServerError)
		return
	}
	defer file.Close()
	w.Header().Set("Content-Type", contentType(rest))
	w.Header().Set("Cache-Control", "public, max-age=86400")
	if _, err := io.Copy(w, file); err != nil {
		slog.Debug("viewer went away", "error", err)
	}
	if n := s.served.Add(1); n%1000 == 0 {
		slog.Info("tiles served", "count", n)
	}
}
