package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

var ErrNotFound = errors.New("not found")

type Order struct {
	ID         int64
	CustomerID int64
	TotalCents int64
}

type Orders struct {
	db *sql.DB
}

func (o *Orders) Get(ctx context.Context, id, customerID int64) (Order, error) {
	const query = `SELECT id, customer_id, total_cents FROM orders WHERE id = $1 AND customer_id = $2`

	var order Order
	err := o.db.QueryRowContext(ctx, query, id, customerID).Scan(&order.ID, &order.CustomerID, &order.TotalCents)
	if errors.Is(err, sql.ErrNoRows) {
		return Order{}, ErrNotFound
	}
	if err != nil {
		return Order{}, fmt.Errorf("get order %d: %w", id, err)
	}
	return order, nil
}
