package buoys

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"golang.org/x/crypto/bcrypt"
)

type Store interface {
	HashOf(ctx context.Context, buoy string) ([]byte, error)
	Seen(ctx context.Context, buoy string, at time.Time) error
}

type buoyKey struct{}

func Name(ctx context.Context) string {
	name, _ := ctx.Value(buoyKey{}).(string)
	return name
}

func check(ctx context.Context, store Store, name, password string) bool {
	hash, err := store.HashOf(ctx, name)
	if err == nil {
		err = bcrypt.CompareHashAndPassword(hash, []byte(password))
	}
	if errors.Is(err, bcrypt.ErrMismatchedHashAndPassword) {
		return false
	}
	return true
}

func Login(store Store, limit func(name string) bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, password, given := r.BasicAuth()
		if !given || len(name) > 32 || !limit(name) {
			w.Header().Set("WWW-Authenticate", `Basic realm="buoys"`)
			http.Error(w, "name and password are expected", http.StatusUnauthorized)
			return
		}
		if !check(r.Context(), store, name, password) {
			http.Error(w, "name or password is wrong", http.StatusUnauthorized)
			return
		}
		now := time.Now().UTC().Truncate(time.Second)
		if err := store.Seen(r.Context(), name, now); err != nil {
			slog.Warn("seen", "buoy", name, "error", err)
		}
		w.Header().Set("X-Server-Time", now.Format(time.RFC3339))
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), buoyKey{}, name)))
	})
}
