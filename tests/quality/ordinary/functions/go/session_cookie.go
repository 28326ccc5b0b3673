package session

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"time"
)

const (
	cookieName = "__Host-session"
	lifetime   = 12 * time.Hour
)

// Start creates a session id, sends it to the browser and returns the key under which to store the session.
func Start(w http.ResponseWriter) ([sha256.Size]byte, error) {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		return [sha256.Size]byte{}, err
	}
	http.SetCookie(w, &http.Cookie{
		Name:     cookieName,
		Value:    base64.RawURLEncoding.EncodeToString(raw),
		Path:     "/",
		MaxAge:   int(lifetime.Seconds()),
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	return sha256.Sum256(raw), nil
}

func Key(r *http.Request) ([sha256.Size]byte, bool) {
	cookie, err := r.Cookie(cookieName)
	if err != nil {
		return [sha256.Size]byte{}, false
	}
	raw, err := base64.RawURLEncoding.DecodeString(cookie.Value)
	if err != nil || len(raw) != 32 {
		return [sha256.Size]byte{}, false
	}
	return sha256.Sum256(raw), true
}
