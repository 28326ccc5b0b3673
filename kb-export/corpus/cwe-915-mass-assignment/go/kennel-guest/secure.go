package kennel

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"gorm.io/gorm"
)

type Stay struct {
	ID        uint      `json:"id"`
	OwnerID   uint      `json:"ownerId"`
	Dog       string    `json:"dog"`
	Food      string    `json:"food"`
	Walks     int       `json:"walks"`
	PickUp    time.Time `json:"pickUp"`
	RateCents int       `json:"rateCents"`
	Paid      bool      `json:"paid"`
}

type Kennel struct {
	DB    *gorm.DB
	Owner func(r *http.Request) (uint, bool)
}

func (k *Kennel) UpdateStay(w http.ResponseWriter, r *http.Request) {
	owner, ok := k.Owner(r)
	if !ok {
		http.Error(w, "please log in", http.StatusUnauthorized)
		return
	}
	var stay Stay
	err := k.DB.Where("id = ? AND owner_id = ?", r.PathValue("id"), owner).First(&stay).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		http.NotFound(w, r)
		return
	}
	body := http.MaxBytesReader(w, r.Body, 4096)
	var wish struct {
		Food   string    `json:"food"`
		Walks  int       `json:"walks"`
		PickUp time.Time `json:"pickUp"`
	}
	if err != nil || json.NewDecoder(body).Decode(&wish) != nil {
		http.Error(w, "the stay cannot be changed", http.StatusBadRequest)
		return
	}
	stay.Food, stay.Walks, stay.PickUp = wish.Food, wish.Walks, wish.PickUp
	if stay.Walks < 1 || stay.Walks > 4 || stay.PickUp.Before(time.Now()) {
		http.Error(w, "one to four walks, pick-up in the future", http.StatusUnprocessableEntity)
		return
	}
	if err := k.DB.Save(&stay).Error; err != nil {
		slog.Error("save stay", "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%s is expected on %s\n", stay.Dog, stay.PickUp.Format(time.RFC1123))
}
