package invites

import (
	"context"
	"crypto/rand"
	"database/sql"
	"math/big"
	"time"
)

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

func newCode() (string, error) {
	code := make([]byte, 24)
	for i := range code {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			return "", err
		}
		code[i] = alphabet[n.Int64()]
	}
	return string(code), nil
}

func Create(ctx context.Context, db *sql.DB, workspaceID int64, email string) (string, error) {
	code, err := newCode()
	if err != nil {
		return "", err
	}
	_, err = db.ExecContext(ctx,
		"INSERT INTO invites (code, workspace_id, email, expires_at) VALUES ($1, $2, $3, $4)",
		code, workspaceID, email, time.Now().Add(72*time.Hour))
	if err != nil {
		return "", err
	}
	return "https://app.example.com/join/" + code, nil
}
