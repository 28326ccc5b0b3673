package account

import (
	"database/sql"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/alexedwards/argon2id"
)

type Account struct {
	ID   int64
	Hash string
}

type Handler struct {
	DB      *sql.DB
	Current func(r *http.Request) (Account, error)
	Limit   func(account int64) bool
}

type change struct {
	Old string `json:"old"`
	New string `json:"new"`
}

func (h *Handler) ChangePassword(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	account, err := h.Current(r)
	if err != nil {
		http.Error(w, "please log in", http.StatusUnauthorized)
		return
	}
	var body change
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 2048)).Decode(&body); err != nil {
		http.Error(w, "old and new password are expected", http.StatusBadRequest)
		return
	}
	if n := len(body.New); n < 12 || n > 200 || !h.Limit(account.ID) {
		http.Error(w, "this does not work now", http.StatusUnprocessableEntity)
		return
	}
	hash, err := argon2id.CreateHash(body.New, argon2id.DefaultParams)
	if err == nil {
		const update = "UPDATE account SET hash = $1, changed_at = now() WHERE id = $2"
		_, err = h.DB.ExecContext(r.Context(), update, hash, account.ID)
	}
	if err != nil && !errors.Is(err, r.Context().Err()) {
		slog.Error("password change", "account", account.ID, "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	slog.Info("password changed", "account", account.ID, "took", time.Since(start))
	w.WriteHeader(http.StatusNoContent)
}
