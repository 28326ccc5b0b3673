package search

import (
	"fmt"
	"net/http"
)

type Index interface {
	Find(term string, limit int) []string
}

func Handler(index Index) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		term := r.URL.Query().Get("q")
		titles := index.Find(term, 50)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<!doctype html><title>Search</title>\n<h1>Results for %s</h1><ul>", term)
		for _, title := range titles {
			fmt.Fprintf(w, "<li>%s</li>", title)
		}
		fmt.Fprint(w, "</ul>")
	}
}
