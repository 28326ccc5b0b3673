package devices

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
)

type Device struct {
	Name     string `json:"name"`
	Model    string `json:"model"`
	LastSeen string `json:"last_seen"`
}

func List(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		site := r.URL.Query().Get("site")
		sort := r.URL.Query().Get("sort")
		if sort == "" {
			sort = "name"
		}
		query := fmt.Sprintf("SELECT name, model, last_seen FROM devices WHERE site_id = $1 ORDER BY %s LIMIT 500", sort)
		rows, err := db.QueryContext(r.Context(), query, site)
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
