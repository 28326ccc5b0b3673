package office

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

const folder = "/srv/office/scans"

func newName() string {
	part := make([]byte, 12)
	rand.Read(part)
	return hex.EncodeToString(part) + ".png"
}

func Scan(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPut {
		w.Header().Set("Allow", http.MethodPut)
		http.Error(w, "PUT only", http.StatusMethodNotAllowed)
		return
	}
	started := time.Now()
	page, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "page is not complete", http.StatusBadRequest)
		return
	}
	if !bytes.HasPrefix(page, []byte("\x89PNG\r\n\x1a\n")) {
		http.Error(w, "PNG only", http.StatusUnsupportedMediaType)
		return
	}
	name := newName()
	if err := os.WriteFile(filepath.Join(folder, name), page, 0o600); err != nil {
		slog.Error("scan not stored", "err", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	slog.Info("scan", "name", name, "bytes", len(page), "took", time.Since(started))
	w.WriteHeader(http.StatusCreated)
}
