package game

import (
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"github.com/dop251/goja"
)

type Move struct {
	Piece  string
	From   int
	To     int
	Beaten bool
}

type Table struct {
	mu     sync.Mutex
	scores map[string]int
	rules  map[string]string
	store  *Store
}

func (t *Table) points(player string, move Move) (int, error) {
	vm := goja.New()
	vm.Set("distance", move.To-move.From)
	vm.Set("beaten", move.Beaten)
	vm.Set("store", t.store)
	source := fmt.Sprintf("(function () { return (%s) ? 2 : 1; })()", t.rules[player])
	value, err := vm.RunString(source)
	if err != nil {
		return 0, fmt.Errorf("rule of %s: %w", player, err)
	}
	return int(value.ToInteger()), nil
}

func (t *Table) Play(player string, move Move) (int, error) {
	if move.To < 0 || move.To > 63 || move.From == move.To {
		return 0, errors.New("this move is not possible")
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	points, err := t.points(player, move)
	if err != nil {
		slog.Warn("no points", "player", player, "error", err)
		points = 1
	}
	t.scores[player] += points
	return t.scores[player], nil
}

func (t *Table) Leader() (name string, best int) {
	for player, score := range t.scores {
		if score > best || name == "" {
			name, best = player, score
		}
	}
	return name, best
}
