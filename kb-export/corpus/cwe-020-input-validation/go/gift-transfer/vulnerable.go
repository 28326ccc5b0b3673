package points

import (
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"time"
)

type gift struct {
	To     int64  `json:"to"`
	Points int64  `json:"points"`
	Note   string `json:"note"`
}

var ErrGift = errors.New("this gift is not possible")

func Give(db *sql.DB, from int64, body io.Reader) error {
	started := time.Now()
	var g gift
	if err := json.NewDecoder(io.LimitReader(body, 2000)).Decode(&g); err != nil {
		return ErrGift
	}
	if len(g.Note) > 200 || g.To == from {
		return ErrGift
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	const take = "UPDATE members SET points = points - ? WHERE id = ? AND points >= ?"
	res, err := tx.Exec(take, g.Points, from, g.Points)
	if err != nil {
		return err
	}
	if n, _ := res.RowsAffected(); n != 1 {
		return ErrGift
	}
	const add = "UPDATE members SET points = points + ? WHERE id = ?"
	if _, err = tx.Exec(add, g.Points, g.To); err != nil {
		return err
	}
	slog.Info("gift", "from", from, "note", len(g.Note), "took", time.Since(started))
	return tx.Commit()
}
