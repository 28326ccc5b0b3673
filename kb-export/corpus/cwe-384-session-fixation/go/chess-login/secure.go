package chess

import (
	"html/template"
	"log/slog"
	"net/http"
	"strings"

	"github.com/alexedwards/argon2id"
	"github.com/alexedwards/scs/v2"
)

type Player struct {
	ID     int
	Hash   string
	Rating int
}

type Club struct {
	Sessions *scs.SessionManager
	Pages    *template.Template
	Find     func(name string) (Player, bool)
	Reserve  func(name string) bool
}

func level(rating int) string {
	switch {
	case rating >= 2000:
		return "expert"
	case rating >= 1400:
		return "club player"
	}
	return "beginner"
}

func (c *Club) Login(w http.ResponseWriter, r *http.Request) {
	name := strings.ToLower(strings.TrimSpace(r.PostFormValue("name")))
	if len(name) < 2 || len(name) > 30 || !c.Reserve(name) {
		http.Error(w, "please wait a moment", http.StatusTooManyRequests)
		return
	}
	player, known := c.Find(name)
	match := false
	if known {
		match, _ = argon2id.ComparePasswordAndHash(r.PostFormValue("password"), player.Hash)
	}
	if !match {
		w.WriteHeader(http.StatusUnauthorized)
		if err := c.Pages.ExecuteTemplate(w, "login.html", name); err != nil {
			slog.Error("page", "error", err)
		}
		return
	}
	if err := c.Sessions.RenewToken(r.Context()); err != nil {
		http.Error(w, "please try again", http.StatusInternalServerError)
		return
	}
	c.Sessions.Put(r.Context(), "player", player.ID)
	c.Sessions.Put(r.Context(), "level", level(player.Rating))
	slog.Info("login", "player", player.ID)
	if game := c.Sessions.PopInt(r.Context(), "watching"); game > 0 {
		http.Redirect(w, r, "/games/current", http.StatusSeeOther)
		return
	}
	http.Redirect(w, r, "/lobby", http.StatusSeeOther)
}
