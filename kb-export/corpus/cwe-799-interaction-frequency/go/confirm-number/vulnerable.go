package carshare

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"math/big"
	"net/http"
	"regexp"
	"time"

	"github.com/redis/go-redis/v9"
)

var phone = regexp.MustCompile(`^\+[1-9][0-9]{7,14}$`)

type Codes struct {
	Redis  *redis.Client
	Text   func(ctx context.Context, to, message string) error
	Member func(*http.Request) (string, bool)
}

func (c *Codes) Send(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	member, ok := c.Member(r)
	if !ok {
		http.Error(w, "sign in first", http.StatusUnauthorized)
		return
	}
	to := r.PostFormValue("phone")
	if !phone.MatchString(to) {
		http.Error(w, "please write the number with its country", http.StatusBadRequest)
		return
	}
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil {
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	code := fmt.Sprintf("%06d", n.Int64())
	c.Redis.Set(ctx, "code:"+member, to+" "+code, 10*time.Minute)
	if err := c.Text(ctx, to, "Your code is "+code); err != nil {
		slog.Error("text not sent", "member", member, "err", err)
		http.Error(w, "try again later", http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
