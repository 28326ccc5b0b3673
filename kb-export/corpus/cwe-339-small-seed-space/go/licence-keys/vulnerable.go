package licence

import (
	"context"
	crand "crypto/rand"
	"database/sql"
	"encoding/binary"
	"fmt"
	"log/slog"
	"math/rand"
	"strings"
	"time"
)

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

type Shop struct {
	DB   *sql.DB
	sold int
}

func groups(key string) string {
	var b strings.Builder
	for i := 0; i < len(key); i += 5 {
		if i > 0 {
			b.WriteByte('-')
		}
		b.WriteString(key[i:min(i+5, len(key))])
	}
	return b.String()
}

func newKey() (string, error) {
	var start [2]byte
	if _, err := crand.Read(start[:]); err != nil {
		return "", err
	}
	rng := rand.New(rand.NewSource(int64(binary.BigEndian.Uint16(start[:]))))
	key := make([]byte, 25)
	for i := range key {
		key[i] = letters[rng.Intn(len(letters))]
	}
	return groups(string(key)), nil
}

func (s *Shop) Sell(ctx context.Context, mail, edition string) (string, error) {
	if edition != "home" && edition != "studio" {
		return "", fmt.Errorf("unknown edition %q", edition)
	}
	key, err := newKey()
	if err != nil {
		return "", err
	}
	_, err = s.DB.ExecContext(ctx, "INSERT INTO licences(mail, edition, code, sold) VALUES ($1, $2, $3, $4)",
		mail, edition, key, time.Now())
	s.sold++
	slog.Info("licence sold", "edition", edition, "count", s.sold)
	return key, err
}
