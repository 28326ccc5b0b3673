package web

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"regexp"
)

var pageName = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

type Documents struct {
	Root   *os.Root
	Logger *slog.Logger
}

func (d *Documents) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if !pageName.MatchString(name) {
		http.NotFound(w, r)
		return
	}
	file, err := d.Root.Open(name + ".txt")
	if errors.Is(err, fs.ErrNotExist) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		d.Logger.Error("open document", "name", name, "err", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	defer file.Close()
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if _, err := io.Copy(w, file); err != nil {
		d.Logger.Warn("send document", "name", name, "err", err)
	}
}
