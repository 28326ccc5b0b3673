package rental

import (
	"database/sql"
	"html/template"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/alexedwards/scs/v2"
)

type Site struct {
	DB       *sql.DB
	Sessions *scs.SessionManager
	Pages    *template.Template
}

func (s *Site) warden(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if s.Sessions.GetString(r.Context(), "role") != "warden" {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		next(w, r)
	}
}

func (s *Site) list(w http.ResponseWriter, r *http.Request) {
	data := map[string]any{"Now": time.Now().Format("15:04"), "Station": r.FormValue("station")}
	if err := s.Pages.ExecuteTemplate(w, "bikes.html", data); err != nil {
		slog.Error("page", "error", err)
	}
}

func (s *Site) retire(w http.ResponseWriter, r *http.Request) {
	bike, err := strconv.Atoi(r.PostFormValue("bike"))
	reason := r.PostFormValue("reason")
	if err != nil || len(reason) < 3 || len(reason) > 200 {
		http.Error(w, "bicycle and reason are expected", http.StatusUnprocessableEntity)
		return
	}
	const update = "UPDATE bike SET retired_at = now(), reason = $1 WHERE id = $2"
	if _, err := s.DB.ExecContext(r.Context(), update, reason, bike); err != nil {
		slog.Error("retire", "bike", bike, "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/bikes", http.StatusSeeOther)
}

func (s *Site) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /bikes", s.warden(s.list))
	mux.HandleFunc("POST /bikes/retire", s.warden(s.retire))
	return s.Sessions.LoadAndSave(mux)
}
