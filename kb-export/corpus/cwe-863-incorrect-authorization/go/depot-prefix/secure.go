package maps

import (
	"context"
	"log/slog"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

type Team struct {
	Name    string
	Folders []string
}

type Gate struct {
	TeamOf func(ctx context.Context, r *http.Request) (Team, bool)

	mu   sync.Mutex
	seen map[string]time.Time
}

func (t Team) mayRead(name string) bool {
	for _, folder := range t.Folders {
		if name == folder || strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

func (g *Gate) note(team string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.seen == nil {
		g.seen = make(map[string]time.Time)
	}
	g.seen[team] = time.Now()
}

func (g *Gate) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		team, known := g.TeamOf(r.Context(), r)
		if !known {
			w.Header().Set("WWW-Authenticate", `Bearer realm="maps"`)
			http.Error(w, "please log in", http.StatusUnauthorized)
			return
		}
		name := path.Clean("/" + r.URL.Path)
		if !team.mayRead(name) {
			slog.Info("folder refused", "team", team.Name)
			http.Error(w, "this area belongs to another team", http.StatusForbidden)
			return
		}
		g.note(team.Name)
		w.Header().Set("Cache-Control", "private, max-age=300")
		r.URL.Path = name
		next.ServeHTTP(w, r)
	})
}
