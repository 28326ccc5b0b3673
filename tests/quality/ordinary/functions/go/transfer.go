package bank

import (
	"context"
	"database/sql"
	"errors"
)

var ErrInsufficient = errors.New("not enough money")

func Transfer(ctx context.Context, db *sql.DB, owner, from, to, cents int64) error {
	if cents <= 0 || from == to {
		return errors.New("invalid transfer")
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()

	res, err := tx.ExecContext(ctx,
		`UPDATE accounts SET cents = cents - $1 WHERE id = $2 AND owner_id = $3 AND cents >= $1`, cents, from, owner)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return errors.Join(ErrInsufficient, err)
	}
	res, err = tx.ExecContext(ctx, `UPDATE accounts SET cents = cents + $1 WHERE id = $2`, cents, to)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return errors.Join(errors.New("no such account"), err)
	}
	return tx.Commit()
}
