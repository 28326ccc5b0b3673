package hives

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"errors"
	"log/slog"
	"strings"
	"time"

	"golang.org/x/crypto/pbkdf2"
)

const rounds = 600_000

type Members struct {
	db *sql.DB
}

func derive(password string, salt []byte) []byte {
	return pbkdf2.Key([]byte(password), salt, rounds, 32, sha256.New)
}

func (m *Members) SetPassword(member int64, name, password string) error {
	if len(password) < 12 || strings.Contains(strings.ToLower(password), strings.ToLower(name)) {
		return errors.New("please choose another password")
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return err
	}
	result, err := m.db.Exec(
		"UPDATE members SET salt = $1, hash = $2, changed = $3 WHERE id = $4",
		salt, derive(password, salt), time.Now().UTC(), member)
	if err != nil {
		return err
	}
	if changed, err := result.RowsAffected(); err != nil || changed != 1 {
		return errors.New("no such member")
	}
	slog.Info("password set", "member", member)
	return nil
}

func (m *Members) Matches(member int64, password string) (bool, error) {
	var salt, hash []byte
	row := m.db.QueryRow("SELECT salt, hash FROM members WHERE id = $1", member)
	if err := row.Scan(&salt, &hash); err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(derive(password, salt), hash) == 1, nil
}
