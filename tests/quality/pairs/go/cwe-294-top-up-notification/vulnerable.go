package topup

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
)

type Notification struct {
	ID      string
	Account int64
	Cents   int64
}

type Ledger interface {
	Credit(ctx context.Context, account, cents int64) error
}

func Handler(key []byte, ledger Ledger) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 16<<10))
		if err != nil {
			http.Error(w, "body is too large", http.StatusRequestEntityTooLarge)
			return
		}
		stamp := r.Header.Get("X-Timestamp")
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(stamp + "."))
		mac.Write(body)
		received, err := hex.DecodeString(r.Header.Get("X-Signature"))
		if err != nil || !hmac.Equal(mac.Sum(nil), received) {
			http.Error(w, "bad signature", http.StatusUnauthorized)
			return
		}
		var n Notification
		if err := json.Unmarshal(body, &n); err != nil || n.ID == "" || n.Cents <= 0 {
			http.Error(w, "bad notification", http.StatusBadRequest)
			return
		}
		if err := ledger.Credit(r.Context(), n.Account, n.Cents); err != nil {
			http.Error(w, "try again", http.StatusServiceUnavailable)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
