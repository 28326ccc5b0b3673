package search

import (
	"html/template"
	"log"
	"net/http"
)

type Index interface {
	Find(term string, limit int) []string
}

var page = template.Must(template.New("search").Parse(`<!doctype html><title>Search</title>
<h1>Results for {{.Term}}</h1><ul>{{range .Titles}}<li>{{.}}</li>{{end}}</ul>`))

func Handler(index Index) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		term := r.URL.Query().Get("q")
		titles := index.Find(term, 50)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		data := struct {
			Term   string
			Titles []string
		}{term, titles}
		if err := page.Execute(w, data); err != nil {
			log.Printf("render search page: %v", err)
		}
	}
}
