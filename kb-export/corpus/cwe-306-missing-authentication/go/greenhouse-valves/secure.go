package irrigation

import (
	"crypto/subtle"
	"encoding/json"
	"log/slog"
	"net/http"
	"strconv"
	"time"
)

type Valves interface {
	Open(number int, during time.Duration) error
	State() map[int]bool
}

type Controller struct {
	Valves Valves
	Token  string
}

func (c *Controller) login(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		given := []byte(r.Header.Get("Authorization"))
		if subtle.ConstantTimeCompare(given, []byte("Bearer "+c.Token)) != 1 {
			http.Error(w, "token expected", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func (c *Controller) state(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(c.Valves.State()); err != nil {
		slog.Warn("state", "error", err)
	}
}

func (c *Controller) open(w http.ResponseWriter, r *http.Request) {
	number, err := strconv.Atoi(r.PathValue("number"))
	minutes, err2 := strconv.Atoi(r.FormValue("minutes"))
	if err != nil || err2 != nil || minutes < 1 || minutes > 60 {
		http.Error(w, "valve and minutes (1 to 60) are expected", http.StatusBadRequest)
		return
	}
	if err := c.Valves.Open(number, time.Duration(minutes)*time.Minute); err != nil {
		http.Error(w, "this valve does not answer", http.StatusBadGateway)
		return
	}
	slog.Info("valve open", "number", number, "minutes", minutes)
	w.WriteHeader(http.StatusAccepted)
}

func (c *Controller) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /valves", c.login(c.state))
	mux.HandleFunc("POST /valves/{number}/open", c.login(c.open))
	return mux
}
