package billing

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
)

type Invoice struct {
	ID     int64  `json:"id"`
	Number string `json:"number"`
	Cents  int64  `json:"cents"`
}

func Show(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		customer, ok := CustomerID(r.Context())
		if !ok {
			http.Error(w, "please log in", http.StatusUnauthorized)
			return
		}
		id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		var inv Invoice
		row := db.QueryRowContext(r.Context(), `SELECT id, number, cents FROM invoices WHERE id = $1 AND customer_id = $2`, id, customer)
		err = row.Scan(&inv.ID, &inv.Number, &inv.Cents)
		if errors.Is(err, sql.ErrNoRows) {
			http.NotFound(w, r)
			return
		}
		if err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(inv)
	}
}
