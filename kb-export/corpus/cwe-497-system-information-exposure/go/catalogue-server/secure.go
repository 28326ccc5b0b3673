package main

import (
	"encoding/json"
	"log"
	"net/http"
	_ "net/http/pprof"
	"os"
	"strings"
	"time"
)

type book struct {
	Title  string `json:"title"`
	Author string `json:"author"`
}

var shelf = []book{{"Effi Briest", "Theodor Fontane"}, {"Der Schimmelreiter", "Theodor Storm"}}

func search(w http.ResponseWriter, r *http.Request) {
	word := strings.ToLower(strings.TrimSpace(r.URL.Query().Get("q")))
	if len(word) < 3 || len(word) > 50 {
		http.Error(w, "three letters at least", http.StatusBadRequest)
		return
	}
	found := []book{}
	for _, b := range shelf {
		if strings.Contains(strings.ToLower(b.Title+" "+b.Author), word) {
			found = append(found, b)
		}
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(found)
}

func main() {
	logger := log.New(os.Stderr, "catalogue ", log.LstdFlags)
	mux := http.NewServeMux()
	mux.HandleFunc("/search", search)
	go func() { logger.Print(http.ListenAndServe("127.0.0.1:6060", nil)) }()
	public := &http.Server{
		Addr:        ":8080",
		Handler:     mux,
		ReadTimeout: 5 * time.Second,
		IdleTimeout: time.Minute,
		ErrorLog:    logger,
	}
	logger.Printf("%d books, listening on %s", len(shelf), public.Addr)
	logger.Fatal(public.ListenAndServe())
}
