package main

import (
	"encoding/json"
	"log"
	"net/http"
	"time"
)

type Item struct {
	Name     string `json:"name"`
	Quantity int    `json:"quantity"`
}

func addItem(store *Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var item Item
		body := http.MaxBytesReader(w, r.Body, 64<<10)
		if err := json.NewDecoder(body).Decode(&item); err != nil || item.Name == "" {
			http.Error(w, "not an item", http.StatusBadRequest)
			return
		}
		if err := store.Add(r.Context(), item); err != nil {
			log.Printf("add item: %v", err)
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusCreated)
	}
}

func main() {
	store := OpenStore()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", listItems(store))
	mux.HandleFunc("POST /items", addItem(store))
	server := &http.Server{
		Addr:              ":8080",
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
	}
	log.Fatal(server.ListenAndServe())
}
