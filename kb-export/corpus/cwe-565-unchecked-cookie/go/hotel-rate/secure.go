package hotel

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/gorilla/securecookie"
)

type Rate struct {
	Group   string    `json:"group"`
	Percent int       `json:"percent"`
	Until   time.Time `json:"until"`
}

type Desk struct {
	Groups map[string]Rate
	Nights func(r *http.Request) (room string, nights, cents int, err error)
	Book   func(room string, nights, cents int) (string, error)
	Codec  *securecookie.SecureCookie
}

func (d *Desk) RedeemCode(w http.ResponseWriter, r *http.Request) {
	rate, known := d.Groups[r.PostFormValue("code")]
	if !known || time.Now().After(rate.Until) {
		http.Error(w, "this code is not valid", http.StatusNotFound)
		return
	}
	value, err := d.Codec.Encode("rate", rate)
	if err != nil {
		http.Error(w, "please try again", http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "rate", Value: value, Path: "/", MaxAge: 86400,
		Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	fmt.Fprintf(w, "%s: %d %% off\n", rate.Group, rate.Percent)
}

func (d *Desk) BookRoom(w http.ResponseWriter, r *http.Request) {
	room, nights, cents, err := d.Nights(r)
	if err != nil || nights < 1 {
		http.Error(w, "choose a room and dates", http.StatusBadRequest)
		return
	}
	if cookie, err := r.Cookie("rate"); err == nil {
		var rate Rate
		if d.Codec.Decode("rate", cookie.Value, &rate) == nil {
			cents -= cents * rate.Percent / 100
		}
	}
	number, err := d.Book(room, nights, cents)
	if err != nil {
		slog.Error("booking", "error", err)
		http.Error(w, "the room is taken", http.StatusConflict)
		return
	}
	fmt.Fprintf(w, "booking %s over %d.%02d\n", number, cents/100, cents%100)
}
