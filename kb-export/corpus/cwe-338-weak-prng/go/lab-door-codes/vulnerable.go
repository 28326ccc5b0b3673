package doors

import (
	"crypto/sha256"
	"errors"
	"log/slog"
	"math/rand"
	"strings"
	"sync"
	"time"
)

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

type Guest struct {
	Name  string
	Host  string
	Until time.Time
}

type Doors struct {
	mu     sync.Mutex
	guests map[[32]byte]Guest
}

func newCode() string {
	code := make([]byte, 16)
	for i := range code {
		code[i] = letters[rand.Intn(len(letters))]
	}
	return string(code)
}

func (d *Doors) Admit(name, host string, day time.Time) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" || host == "" {
		return "", errors.New("name of the guest or host")
	}
	until := time.Date(day.Year(), day.Month(), day.Day(), 20, 0, 0, 0, day.Location())
	if time.Until(until) <= 0 {
		return "", errors.New("this day is over")
	}
	code := newCode()
	d.mu.Lock()
	defer d.mu.Unlock()
	for digest, guest := range d.guests {
		if guest.Until.Before(time.Now()) {
			delete(d.guests, digest)
		}
	}
	d.guests[sha256.Sum256([]byte(code))] = Guest{Name: name, Host: host, Until: until}
	slog.Info("guest admitted", "host", host, "until", until, "guests", len(d.guests))
	return code[:4] + "-" + code[4:8] + "-" + code[8:12] + "-" + code[12:], nil
}
