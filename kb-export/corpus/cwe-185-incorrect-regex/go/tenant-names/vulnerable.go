package tenants

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"regexp"
	"time"
)

var shortName = regexp.MustCompile(`^[A-z][A-z0-9]{2,29}$`)

var ErrName = errors.New("a short name has 3 to 30 letters and digits")

type Registry struct {
	DB      *sql.DB
	Created int
}

func (r *Registry) Create(ctx context.Context, name, contact string) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if !shortName.MatchString(name) {
		return ErrName
	}
	if len(contact) > 120 {
		return errors.New("contact is too long")
	}
	statement := fmt.Sprintf("CREATE SCHEMA `t_%s`", name)
	if _, err := r.DB.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	const insert = "INSERT INTO tenants (name, contact, since) VALUES (?, ?, ?)"
	if _, err := r.DB.ExecContext(ctx, insert, name, contact, time.Now()); err != nil {
		return fmt.Errorf("register: %w", err)
	}
	r.Created++
	log.Printf("tenant %d created", r.Created)
	return nil
}
