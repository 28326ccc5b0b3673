package shifts

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"time"
)

var known = []string{"receive", "dispatch", "inventory", "payroll", "accounts"}

type Person struct {
	ID     int
	Leader bool
	Rights []string
}

type Store interface {
	Current(r *http.Request) (Person, error)
	Grant(ctx context.Context, from, to int, rights []string, until time.Time) error
}

type handover struct {
	Substitute int      `json:"substitute"`
	Rights     []string `json:"rights"`
	Days       int      `json:"days"`
}

func until(days int, now time.Time) time.Time {
	end := now.AddDate(0, 0, min(max(days, 1), 21))
	return time.Date(end.Year(), end.Month(), end.Day(), 23, 59, 0, 0, now.Location())
}

func Handover(store Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		leader, err := store.Current(r)
		if err != nil || !leader.Leader {
			http.Error(w, "shift leaders only", http.StatusForbidden)
			return
		}
		var in handover
		if json.NewDecoder(r.Body).Decode(&in) != nil || len(in.Rights) == 0 {
			http.Error(w, "substitute and rights are needed", http.StatusUnprocessableEntity)
			return
		}
		for _, right := range in.Rights {
			if !slices.Contains(known, right) {
				http.Error(w, "this right cannot be handed over", http.StatusUnprocessableEntity)
				return
			}
		}
		end := until(in.Days, time.Now())
		if err := store.Grant(r.Context(), leader.ID, in.Substitute, in.Rights, end); err != nil {
			http.Error(w, "not stored", http.StatusInternalServerError)
			return
		}
		left := time.Until(end).Round(time.Hour)
		slog.Info("rights handed over", "from", leader.ID, "to", in.Substitute, "until", end)
		w.Header().Set("Content-Type", "application/json")
		answer := map[string]any{"until": end.Format(time.DateOnly), "hours": left.Hours()}
		json.NewEncoder(w).Encode(answer)
	}
}
