package regatta

import (
	"crypto/subtle"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/argon2"
)

type Crew struct {
	Boat    string
	Class   string
	Salt    []byte
	Hash    []byte
	Entered time.Time
}

type Register struct {
	mu    sync.Mutex
	crews map[string]*Crew
}

func derive(password string, salt []byte) []byte {
	return argon2.IDKey([]byte(password), salt, 2, 19*1024, 1, 32)
}

func (r *Register) Enter(mail, boat, class, password string) error {
	mail = strings.ToLower(strings.TrimSpace(mail))
	if len(password) < 12 || !strings.Contains(mail, "@") {
		return errors.New("address or password")
	}
	salt := []byte(mail)
	crew := &Crew{Boat: strings.TrimSpace(boat), Class: strings.ToUpper(class), Salt: salt}
	crew.Hash = derive(password, salt)
	crew.Entered = time.Now().UTC()
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, taken := r.crews[mail]; taken {
		return errors.New("this address has entered")
	}
	r.crews[mail] = crew
	slog.Info("crew entered", "class", crew.Class, "crews", len(r.crews))
	return nil
}

func (r *Register) Login(mail, password string) (*Crew, bool) {
	r.mu.Lock()
	crew, found := r.crews[strings.ToLower(strings.TrimSpace(mail))]
	r.mu.Unlock()
	if !found {
		derive(password, make([]byte, 16))
		return nil, false
	}
	same := subtle.ConstantTimeCompare(crew.Hash, derive(password, crew.Salt)) == 1
	return crew, same
}
