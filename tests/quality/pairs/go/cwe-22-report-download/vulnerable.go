package reports

import (
	"net/http"
	"os"
	"path/filepath"
)

const reportDir = "/var/lib/app/reports"

func Download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("file")
	if name == "" {
		http.Error(w, "file is missing", http.StatusBadRequest)
		return
	}
	file, err := os.Open(filepath.Join(reportDir, name))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Header().Set("Content-Disposition", "attachment")
	http.ServeContent(w, r, "report.pdf", info.ModTime(), file)
}
