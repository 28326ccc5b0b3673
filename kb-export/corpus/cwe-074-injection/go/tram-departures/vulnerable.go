package departures

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"time"
)

type Departure struct {
	Line string    `json:"line"`
	At   time.Time `json:"at"`
}

type Board struct {
	mu     sync.Mutex
	kept   map[string][]Departure
	base   *url.URL
	client http.Client
}

func (b *Board) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	stop := r.FormValue("stop")
	b.mu.Lock()
	list, ok := b.kept[stop]
	b.mu.Unlock()
	if !ok {
		res, err := b.client.Get(fmt.Sprintf("%s?limit=20&account=city&stop=%s", b.base, stop))
		if err != nil {
			slog.Warn("transport API", "err", err)
			http.Error(w, "no departures", http.StatusBadGateway)
			return
		}
		defer res.Body.Close()
		if err := json.NewDecoder(res.Body).Decode(&list); err != nil {
			http.Error(w, "no departures", http.StatusBadGateway)
			return
		}
		b.mu.Lock()
		b.kept[stop] = list
		b.mu.Unlock()
	}
	w.Header().Set("Cache-Control", "max-age=60")
	json.NewEncoder(w).Encode(list)
}
