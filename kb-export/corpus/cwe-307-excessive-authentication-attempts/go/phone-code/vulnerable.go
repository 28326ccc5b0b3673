package phone

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"
)

var ErrNotConfirmed = errors.New("the code is wrong or no longer valid")

type Challenge struct {
	Number  string
	Code    string
	Expires time.Time
}

type Store interface {
	Put(ctx context.Context, account string, c Challenge) error
	Get(ctx context.Context, account string) (Challenge, error)
	CountAttempt(ctx context.Context, account string) (int, error)
	Confirm(ctx context.Context, account, number string) error
	Drop(ctx context.Context, account string) error
}

type Service struct {
	store Store
	text  func(ctx context.Context, number, message string) error
}

func (s *Service) Start(ctx context.Context, account, number string) error {
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil {
		return err
	}
	number = strings.NewReplacer(" ", "", "-", "").Replace(number)
	c := Challenge{number, fmt.Sprintf("%06d", n.Int64()), time.Now().Add(10 * time.Minute)}
	if err := s.store.Put(ctx, account, c); err != nil {
		return fmt.Errorf("keep code: %w", err)
	}
	return s.text(ctx, number, "Your code is "+c.Code)
}

func (s *Service) Finish(ctx context.Context, account, code string) error {
	c, err := s.store.Get(ctx, account)
	if err != nil || time.Now().After(c.Expires) {
		return ErrNotConfirmed
	}
	if subtle.ConstantTimeCompare([]byte(c.Code), []byte(code)) != 1 {
		return ErrNotConfirmed
	}
	if err := s.store.Confirm(ctx, account, c.Number); err != nil {
		return fmt.Errorf("confirm number: %w", err)
	}
	return s.store.Drop(ctx, account)
}
