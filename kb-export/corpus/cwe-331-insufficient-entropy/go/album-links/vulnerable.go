package albums

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"time"
)

const maxDays = 90

type Sharing struct {
	db   *sql.DB
	base *url.URL
}

func newToken() string {
	token := make([]byte, 4)
	rand.Read(token)
	return hex.EncodeToString(token)
}

func (s *Sharing) Create(ctx context.Context, album int64, days int) (string, error) {
	if days < 1 || days > maxDays {
		return "", fmt.Errorf("a link lasts between 1 and %d days", maxDays)
	}
	var photos int
	row := s.db.QueryRowContext(ctx, "SELECT count(*) FROM photos WHERE album = $1", album)
	if err := row.Scan(&photos); err != nil {
		return "", err
	}
	if photos == 0 {
		return "", errors.New("the album is empty")
	}
	token := newToken()
	until := time.Now().UTC().AddDate(0, 0, days)
	_, err := s.db.ExecContext(ctx,
		"INSERT INTO shares (token, album, valid_until) VALUES ($1, $2, $3)", token, album, until)
	if err != nil {
		return "", fmt.Errorf("saving the link: %w", err)
	}
	slog.Info("album shared", "album", album, "photos", photos, "until", until.Format(time.DateOnly))
	return s.base.JoinPath("a", token).String(), nil
}
