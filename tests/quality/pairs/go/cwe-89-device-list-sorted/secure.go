package devices

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

type Device struct {
	Name     string `json:"name"`
	Model    string `json:"model"`
	LastSeen string `json:"last_seen"`
}

var orderings = map[string]string{"name": "name", "model": "model", "last_seen": "last_seen DESC"}

func List(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		site := r.URL.Query().Get("site")
		order, ok := orderings[r.URL.Query().Get("sort")]
		if !ok {
			order = orderings["name"]
		}
		rows, err := db.QueryContext(r.Context(), "SELECT name, model, last_seen FROM devices WHERE site_id = $1 ORDER BY "+order+" LIMIT 500", site)
		if err != nil {
			http.Error(w, "could not load devices", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		devices := []Device{}
		for rows.Next() {
			var d Device
			if err := rows.Scan(&d.Name, &d.Model, &d.LastSeen); err != nil {
				http.Error(w, "could not load devices", http.StatusInternalServerError)
				return
			}
			devices = append(devices, d)
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(devices)
	}
}
