package accounts

import (
	"context"
	"errors"

	"golang.org/x/crypto/bcrypt"
)

const cost = 12

var ErrWrongLogin = errors.New("e-mail or password is wrong")

type Finder interface {
	ByEmail(ctx context.Context, email string) (id int64, hash []byte, found bool, err error)
}

type Logins struct {
	users       Finder
	placeholder []byte
}

func NewLogins(users Finder) (*Logins, error) {
	placeholder, err := bcrypt.GenerateFromPassword([]byte("nobody has this one"), cost)
	if err != nil {
		return nil, err
	}
	return &Logins{users: users, placeholder: placeholder}, nil
}

func (l *Logins) Check(ctx context.Context, email, password string) (int64, error) {
	id, hash, found, err := l.users.ByEmail(ctx, email)
	if err != nil {
		return 0, err
	}
	if !found {
		hash = l.placeholder
	}
	if err := bcrypt.CompareHashAndPassword(hash, []byte(password)); err != nil || !found {
		return 0, ErrWrongLogin
	}
	return id, nil
}
