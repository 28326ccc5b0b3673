package invites

import (
	"context"
	"database/sql"
	"math/rand"
	"time"
)

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var source = rand.New(rand.NewSource(time.Now().UnixNano()))

func newCode() string {
	code := make([]byte, 24)
	for i := range code {
		code[i] = alphabet[source.Intn(len(alphabet))]
	}
	return string(code)
}

func Create(ctx context.Context, db *sql.DB, workspaceID int64, email string) (string, error) {
	code := newCode()
	_, err := db.ExecContext(ctx,
		"INSERT INTO invites (code, workspace_id, email, expires_at) VALUES ($1, $2, $3, $4)",
		code, workspaceID, email, time.Now().Add(72*time.Hour))
	if err != nil {
		return "", err
	}
	return "https://app.example.com/join/" + code, nil
}
