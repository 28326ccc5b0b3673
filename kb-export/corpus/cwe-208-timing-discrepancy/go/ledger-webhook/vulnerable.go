package ledger

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"time"
)

type Booking struct {
	Register string    `json:"register"`
	Cents    int64     `json:"cents"`
	At       time.Time `json:"at"`
}

type Receiver struct {
	key   []byte
	queue chan<- Booking
}

func (rc *Receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	started := time.Now()
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
	if err != nil {
		http.Error(w, "body too large", http.StatusRequestEntityTooLarge)
		return
	}
	mac := hmac.New(sha256.New, rc.key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if r.Header.Get("X-Register-Mac") != expected {
		http.Error(w, "bad signature", http.StatusForbidden)
		return
	}
	var booking Booking
	if err := json.Unmarshal(body, &booking); err != nil || booking.Cents == 0 {
		http.Error(w, "not a booking", http.StatusUnprocessableEntity)
		return
	}
	select {
	case rc.queue <- booking:
		slog.Info("booking queued", "register", booking.Register, "took", time.Since(started))
		w.WriteHeader(http.StatusAccepted)
	default:
		http.Error(w, "busy", http.StatusServiceUnavailable)
	}
}
