package gallery

import (
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

const lifetime = 4 * time.Hour

type Sessions struct {
	Save func(id, visitor string, until time.Time) error
	Drop func(id string) error
}

func (s *Sessions) cookie(value string, age int) *http.Cookie {
	return &http.Cookie{
		Name:     "__Host-gallery",
		Value:    value,
		Path:     "/",
		MaxAge:   age,
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteNoneMode,
	}
}

func (s *Sessions) Start(w http.ResponseWriter, visitor string) error {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	id := hex.EncodeToString(raw)
	until := time.Now().Add(lifetime)
	if err := s.Save(id, visitor, until); err != nil {
		return err
	}
	http.SetCookie(w, s.cookie(id, int(lifetime.Seconds())))
	slog.Info("session started", "until", until.Format(time.Kitchen))
	return nil
}

func (s *Sessions) End(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie("__Host-gallery"); err == nil {
		if err := s.Drop(strings.TrimSpace(cookie.Value)); err != nil {
			slog.Error("drop session", "error", err)
		}
	}
	http.SetCookie(w, s.cookie("", -1))
	http.Redirect(w, r, "/goodbye", http.StatusSeeOther)
}
