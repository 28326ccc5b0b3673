package game

import (
	"errors"
	"fmt"
	"log/slog"
	"sync"
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
	double := false
	switch rule := t.rules[player]; rule {
	case "beaten":
		double = move.Beaten
	case "far":
		double = move.To-move.From > 8
	case "back":
		double = move.To < move.From
	default:
		return 0, fmt.Errorf("%s has no known rule", player)
	}
	if double {
		return 2, nil
	}
	return 1, nil
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
