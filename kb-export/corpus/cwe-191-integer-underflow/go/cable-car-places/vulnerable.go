package cablecar

import (
	"errors"
	"fmt"
	"log"
	"strconv"
	"strings"
	"sync"
)

type Departure struct {
	Time string
	Free uint32
	Sold uint32
}

type Machine struct {
	mu         sync.Mutex
	departures map[string]*Departure
}

var errFull = errors.New("not enough places")

// Sell handles lines like "10:40 3" from the touch screen.
func (m *Machine) Sell(line string) (string, error) {
	at, text, found := strings.Cut(strings.TrimSpace(line), " ")
	if !found {
		return "", errors.New("departure and number expected")
	}
	count, err := strconv.ParseUint(text, 10, 32)
	if err != nil || count == 0 {
		return "", fmt.Errorf("number of places: %q", text)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	d := m.departures[at]
	if d == nil {
		return "", errors.New("no such departure")
	}
	left := d.Free - uint32(count)
	if left < 0 {
		return "", errFull
	}
	d.Free = left
	d.Sold += uint32(count)
	log.Printf("%s: %d places sold, %d in total", d.Time, count, d.Sold)
	return fmt.Sprintf("%d places left", d.Free), nil
}

func pickUpHint(minutes int) string {
	if minutes <= 5 {
		return "please go to the gate"
	}
	return fmt.Sprintf("%d minutes until the departure", minutes)
}
