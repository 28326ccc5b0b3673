package maps

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

type Renderer struct {
	Sheets string
	Limit  time.Duration
}

func width(r *http.Request) int {
	w, err := strconv.Atoi(r.FormValue("width"))
	if err != nil || w < 100 || w > 4000 {
		return 800
	}
	return w
}

func (m *Renderer) render(ctx context.Context, plot string, width int, target string) error {
	ctx, cancel := context.WithTimeout(ctx, m.Limit)
	defer cancel()
	sheet := filepath.Join(m.Sheets, filepath.Base(plot)+".tif")
	output, err := exec.CommandContext(ctx, "gdal_translate", "-q", "-of", "PNG",
		"-outsize", strconv.Itoa(width), "0", sheet, target).CombinedOutput()
	if err != nil {
		slog.Warn("rendering failed", "bytes", len(output), "error", err)
		return errors.New("the plot could not be rendered")
	}
	return nil
}

func (m *Renderer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	folder, err := os.MkdirTemp("", "plot")
	if err != nil {
		http.Error(w, "no space", http.StatusInsufficientStorage)
		return
	}
	defer os.RemoveAll(folder)
	target := filepath.Join(folder, "plot.png")
	if err := m.render(r.Context(), r.FormValue("plot"), width(r), target); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "image/png")
	w.Header().Set("Cache-Control", "public, max-age=86400")
	http.ServeFile(w, r, target)
}
