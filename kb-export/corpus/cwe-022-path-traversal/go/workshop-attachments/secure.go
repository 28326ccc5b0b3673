package orders

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

type attachment struct {
	Name string `json:"name"`
	Data string `json:"data"`
}

type stored struct {
	Name  string `json:"name"`
	Bytes int    `json:"bytes"`
}

type Attachments struct {
	Root string
}

func (a *Attachments) save(folder, name string, data []byte) error {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	return root.WriteFile(name, data, 0o640)
}

func (a *Attachments) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	order, err := strconv.Atoi(r.PathValue("order"))
	if err != nil || order < 1 {
		http.Error(w, "no such order", http.StatusNotFound)
		return
	}
	var list []attachment
	body := http.MaxBytesReader(w, r.Body, 20<<20)
	if err := json.NewDecoder(body).Decode(&list); err != nil || len(list) > 10 {
		http.Error(w, "list of attachments expected", http.StatusBadRequest)
		return
	}
	folder := filepath.Join(a.Root, fmt.Sprintf("order-%d", order))
	os.MkdirAll(folder, 0o750)
	answer := []stored{}
	for _, item := range list {
		data, err := base64.StdEncoding.DecodeString(item.Data)
		if err == nil {
			err = a.save(folder, item.Name, data)
		}
		if err != nil {
			slog.Warn("attachment not stored", "order", order, "error", err)
			continue
		}
		answer = append(answer, stored{item.Name, len(data)})
	}
	json.NewEncoder(w).Encode(answer)
}
