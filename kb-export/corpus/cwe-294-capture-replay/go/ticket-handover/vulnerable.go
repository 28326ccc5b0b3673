package handover

import (
	"crypto/ed25519"
	"encoding/base64"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

type Shop struct {
	MainSite  ed25519.PublicKey
	FirstUse  func(nonce string, keep time.Duration) bool
	StartFor  func(w http.ResponseWriter, visitor string) error
	Languages []string
}

func (s *Shop) language(r *http.Request) string {
	for _, code := range s.Languages {
		if strings.HasPrefix(r.Header.Get("Accept-Language"), code) {
			return code
		}
	}
	return "en"
}

func (s *Shop) Enter(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Language", s.language(r))
	w.Header().Set("Referrer-Policy", "no-referrer")
	grant := r.FormValue("grant")
	signature, err := base64.RawURLEncoding.DecodeString(r.FormValue("sig"))
	if err != nil || !ed25519.Verify(s.MainSite, []byte(grant), signature) {
		http.Error(w, "this link is damaged", http.StatusBadRequest)
		return
	}
	parts := strings.Split(grant, "|")
	if len(parts) != 3 {
		http.Error(w, "this link is damaged", http.StatusBadRequest)
		return
	}
	visitor, nonce, issued := parts[0], parts[1], parts[2]
	slog.Info("handover", "issued", issued, "link", nonce)
	if err := s.StartFor(w, visitor); err != nil {
		slog.Error("handover failed", "error", err)
		http.Error(w, "please try again", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/tickets", http.StatusSeeOther)
}

func (s *Shop) Goodbye(w http.ResponseWriter, r *http.Request) {
	text := "Goodbye!"
	if s.language(r) == "fr" {
		text = "Au revoir !"
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte(text + "\n"))
}
