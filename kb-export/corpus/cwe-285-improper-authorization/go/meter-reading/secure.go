package meters

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"
)

type Token struct {
	Partner string
	Scopes  []string
}

type Reading struct {
	KilowattHours float64   `json:"kwh"`
	TakenAt       time.Time `json:"takenAt"`
}

type Server struct {
	FindToken func(secret string) (*Token, bool)
	Save      func(partner, meter string, reading Reading) error
}

func (s *Server) Register(mux *http.ServeMux) {
	mux.HandleFunc("PUT /v1/meters/{meter}/reading", s.putReading)
}

func (s *Server) putReading(w http.ResponseWriter, r *http.Request) {
	secret, found := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	token, known := s.FindToken(secret)
	if !found || !known {
		http.Error(w, "token is missing or unknown", http.StatusUnauthorized)
		return
	}
	if !slices.Contains(token.Scopes, "readings:write") {
		http.Error(w, "token does not allow writing", http.StatusForbidden)
		return
	}
	var reading Reading
	body := http.MaxBytesReader(w, r.Body, 4096)
	if err := json.NewDecoder(body).Decode(&reading); err != nil {
		http.Error(w, "reading is not valid JSON", http.StatusBadRequest)
		return
	}
	if reading.KilowattHours < 0 || reading.TakenAt.After(time.Now()) {
		http.Error(w, "reading is out of range", http.StatusUnprocessableEntity)
		return
	}
	if err := s.Save(token.Partner, r.PathValue("meter"), reading); err != nil {
		slog.Error("save reading", "error", err)
		http.Error(w, "try again later", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
