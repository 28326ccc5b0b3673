package status

import (
	"log/slog"
	"net/http"
	"sort"
	"sync"
	"text/template"
	"time"
)

type Service struct {
	Name    string
	Up      bool
	Message string
	Since   time.Time
}

var page = template.Must(template.New("status").Parse(`<!doctype html>
<title>Status</title>
<h1>{{.Up}} of {{len .Services}} services run</h1>
<table>
{{range .Services}}<tr><td>{{.Name}}<td>{{if .Up}}up{{else}}down{{end}}<td>{{.Message}}</tr>
{{end}}</table>
`))

type Board struct {
	mu       sync.RWMutex
	services map[string]Service
}

func (b *Board) Report(w http.ResponseWriter, r *http.Request) {
	s := Service{Name: r.FormValue("name"), Message: r.FormValue("message"), Since: time.Now()}
	s.Up = r.FormValue("up") == "yes"
	if s.Name == "" || len(s.Message) > 500 {
		http.Error(w, "name missing or message too long", http.StatusBadRequest)
		return
	}
	b.mu.Lock()
	b.services[s.Name] = s
	b.mu.Unlock()
	w.WriteHeader(http.StatusNoContent)
}

func (b *Board) Show(w http.ResponseWriter, r *http.Request) {
	var data struct {
		Up       int
		Services []Service
	}
	b.mu.RLock()
	for _, s := range b.services {
		data.Services = append(data.Services, s)
		if s.Up {
			data.Up++
		}
	}
	b.mu.RUnlock()
	list := data.Services
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if err := page.Execute(w, data); err != nil {
		slog.Error("status page", "error", err)
	}
}
