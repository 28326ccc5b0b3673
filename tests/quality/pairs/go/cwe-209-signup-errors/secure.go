package members

import (
	"database/sql"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"
)

func respond(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

func Signup(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Name, Email string }
		body := http.MaxBytesReader(w, r.Body, 8<<10)
		if err := json.NewDecoder(body).Decode(&in); err != nil || !strings.Contains(in.Email, "@") {
			respond(w, http.StatusBadRequest, map[string]string{"error": "name and email are required"})
			return
		}
		var id int64
		err := db.QueryRowContext(r.Context(),
			`INSERT INTO members (name, email) VALUES ($1, $2) RETURNING id`, in.Name, in.Email).Scan(&id)
		if err != nil {
			slog.Error("insert member", "err", err)
			respond(w, http.StatusInternalServerError, map[string]string{"error": "signing up failed, please try again later"})
			return
		}
		respond(w, http.StatusCreated, map[string]int64{"id": id})
	}
}
