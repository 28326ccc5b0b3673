package giftcards

import (
	"context"
	"database/sql"
	"errors"
)

var ErrBalance = errors.New("balance is not sufficient")

func Redeem(ctx context.Context, db *sql.DB, code string, cents int64) (int64, error) {
	if cents <= 0 {
		return 0, errors.New("amount must be positive")
	}
	var balance int64
	err := db.QueryRowContext(ctx, `SELECT balance_cents FROM gift_cards WHERE code = $1`, code).Scan(&balance)
	if err != nil {
		return 0, err
	}
	if balance < cents {
		return 0, ErrBalance
	}
	balance -= cents
	_, err = db.ExecContext(ctx, `UPDATE gift_cards SET balance_cents = $1 WHERE code = $2`, balance, code)
	if err != nil {
		return 0, err
	}
	return balance, nil
}
