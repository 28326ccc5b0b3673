package kiosk

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
)

type Choice struct {
	Language string `json:"language"`
	Exhibit  string `json:"exhibit"`
}

type Server struct {
	store *redis.Client
	ttl   time.Duration
}

func (s *Server) Visitors(w http.ResponseWriter, r *http.Request) {
	count, err := s.store.PFCount(r.Context(), "kiosk:visitors").Result()
	if err != nil {
		http.Error(w, "not available", http.StatusServiceUnavailable)
		return
	}
	json.NewEncoder(w).Encode(map[string]int64{"visitors": count})
}

func (s *Server) SaveChoice(w http.ResponseWriter, r *http.Request) {
	var choice Choice
	body := http.MaxBytesReader(w, r.Body, 4096)
	if err := json.NewDecoder(body).Decode(&choice); err != nil {
		http.Error(w, "expected json", http.StatusBadRequest)
		return
	}
	if choice.Language == "" {
		choice.Language = "en"
	}
	visitor, ok := visitorFrom(r.Context())
	if !ok {
		http.Error(w, "no visitor", http.StatusUnauthorized)
		return
	}
	seconds := int(s.ttl.Seconds())
	line := fmt.Sprintf("HSETEX kiosk:%s EX %d FIELDS 2 lang %s exhibit %s",
		visitor.ID, seconds, choice.Language, choice.Exhibit)
	words := strings.Fields(line)
	args := make([]any, len(words))
	for i, word := range words {
		args[i] = word
	}
	if err := s.store.Do(r.Context(), args...).Err(); err != nil {
		slog.Error("saving a choice", "visitor", visitor.ID, "error", err)
		http.Error(w, "try again", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
