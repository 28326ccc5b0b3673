package ferries

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

type Crossing struct {
	Ship    string    `json:"ship"`
	To      string    `json:"to"`
	Departs time.Time `json:"departs"`
	Free    int       `json:"free"`
}

func fail(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": text})
}

func Search(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		values := r.URL.Query()
		day, err := time.Parse("2006-01-02", values.Get("day"))
		if err != nil {
			fail(w, http.StatusBadRequest, "the day must look like 2024-05-31")
			return
		}
		query := `SELECT ship, destination, departs, seats - booked FROM crossings
			WHERE port = $3 AND departs >= $1 AND departs < $2`
		args := []any{day, day.AddDate(0, 0, 1), values.Get("from")}
		if ships := values["ship"]; len(ships) > 0 {
			marks := make([]string, len(ships))
			for i, ship := range ships {
				args = append(args, ship)
				marks[i] = fmt.Sprintf("$%d", len(args))
			}
			query += " AND ship IN (" + strings.Join(marks, ",") + ")"
		}
		rows, err := db.QueryContext(r.Context(), query+" ORDER BY departs", args...)
		if err != nil {
			slog.Error("crossings", "error", err)
			fail(w, http.StatusInternalServerError, "please try again")
			return
		}
		defer rows.Close()
		found := []Crossing{}
		for rows.Next() {
			var c Crossing
			if rows.Scan(&c.Ship, &c.To, &c.Departs, &c.Free) == nil && c.Free > 0 {
				found = append(found, c)
			}
		}
		w.Header().Set("Cache-Control", "max-age=30")
		json.NewEncoder(w).Encode(found)
	}
}
