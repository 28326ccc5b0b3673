package skipass

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/http"
	"time"
)

type Store interface {
	SaveLogin(hash string, holder int64, until time.Time) error
}

type Desk struct {
	Store Store
	Clock func() time.Time
}

func (d *Desk) Remember(w http.ResponseWriter, holder int64) error {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return fmt.Errorf("random: %w", err)
	}
	token := base64.RawURLEncoding.EncodeToString(raw)
	sum := sha256.Sum256([]byte(token))
	until := d.Clock().Add(14 * 24 * time.Hour)
	if err := d.Store.SaveLogin(hex.EncodeToString(sum[:]), holder, until); err != nil {
		return fmt.Errorf("save login: %w", err)
	}
	http.SetCookie(w, &http.Cookie{
		Name:     "pass_login",
		Value:    token,
		Path:     "/",
		Expires:  until,
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
	w.Header().Set("Cache-Control", "no-store")
	return nil
}

func (d *Desk) Lifts(w http.ResponseWriter, r *http.Request) {
	hour := d.Clock().Hour()
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	switch {
	case hour < 8:
		fmt.Fprintln(w, "The lifts start at eight.")
	case hour >= 17:
		fmt.Fprintln(w, "The lifts are closed for today.")
	default:
		fmt.Fprintf(w, "The lifts run for %d more hours.\n", 17-hour)
	}
}
