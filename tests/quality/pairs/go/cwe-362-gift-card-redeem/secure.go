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
	err := db.QueryRowContext(ctx,
		`UPDATE gift_cards SET balance_cents = balance_cents - $1
		  WHERE code = $2 AND balance_cents >= $1
		 RETURNING balance_cents`, cents, code).Scan(&balance)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, ErrBalance
	}
	if err != nil {
		return 0, err
	}
	return balance, nil
}
