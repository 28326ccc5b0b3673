package rental

import (
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/gorilla/sessions"
)

const maxItems = 12

type Shop struct {
	store  *sessions.CookieStore
	prices map[string]int
}

func NewShop(prices map[string]int) (*Shop, error) {
	hashKey := []byte("pulverschnee-pulverschnee-pulver")
	blockKey := []byte("talabfahrt-2600m-talabfahrt-2600")
	store := sessions.NewCookieStore(hashKey, blockKey)
	store.Options = &sessions.Options{
		Path: "/", MaxAge: 4 * 3600, Secure: true, HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	}
	return &Shop{store: store, prices: prices}, nil
}

func (s *Shop) Add(w http.ResponseWriter, r *http.Request) {
	item := strings.ToLower(strings.TrimSpace(r.PostFormValue("item")))
	price, known := s.prices[item]
	if !known {
		http.Error(w, "We do not rent this.", http.StatusNotFound)
		return
	}
	session, err := s.store.Get(r, "rental")
	if err != nil {
		slog.Info("session started anew", "reason", err)
	}
	items, _ := session.Values["items"].([]string)
	if len(items) >= maxItems {
		http.Error(w, "The basket is full.", http.StatusConflict)
		return
	}
	items = append(items, item)
	slices.Sort(items)
	session.Values["items"] = items
	if err := session.Save(r, w); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%d things, the last for %d.%02d a day\n", len(items), price/100, price%100)
}
