package guestbook

import (
	"bytes"
	"html/template"
	"log/slog"
	"net/http"
	"time"
)

type Entry struct {
	Author string
	Text   string
	At     time.Time
}

var page = template.Must(template.New("page").Parse(`<!doctype html>
<title>Guest book</title>
<ul>{{range .}}
<li><b>{{.Author}}</b> <time>{{.At.Format "2 Jan 2006"}}</time><p>{{.Text}}</p></li>
{{- else}}<li>Nobody has written anything yet.</li>{{end}}
</ul>`))

func Show(latest func() ([]Entry, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		entries, err := latest()
		if err != nil {
			slog.Error("load entries", "err", err)
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		var buffer bytes.Buffer
		if err := page.Execute(&buffer, entries); err != nil {
			slog.Error("render guest book", "err", err)
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = buffer.WriteTo(w)
	}
}
