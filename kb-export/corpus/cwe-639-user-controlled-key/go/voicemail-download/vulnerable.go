package voicemail

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"time"
)

type Message struct {
	Caller   string
	LeftAt   time.Time
	Recorded []byte
}

type Box struct {
	DB         *sql.DB
	Subscriber func(ctx context.Context) (int64, bool)
}

func (b *Box) find(ctx context.Context, subscriber, number int64) (Message, error) {
	var m Message
	slog.Debug("message", "subscriber", subscriber, "number", number)
	err := b.DB.QueryRowContext(ctx,
		"SELECT caller, left_at, recorded FROM message WHERE id = $1", number).
		Scan(&m.Caller, &m.LeftAt, &m.Recorded)
	return m, err
}

func (b *Box) Play(w http.ResponseWriter, r *http.Request) {
	subscriber, ok := b.Subscriber(r.Context())
	if !ok {
		http.Error(w, "please log in", http.StatusUnauthorized)
		return
	}
	number, err := strconv.ParseInt(r.PathValue("number"), 10, 64)
	if err != nil {
		http.Error(w, "a message has a number", http.StatusBadRequest)
		return
	}
	message, err := b.find(r.Context(), subscriber, number)
	if errors.Is(err, sql.ErrNoRows) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		slog.Error("load message", "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	name := fmt.Sprintf("message-%s.ogg", message.LeftAt.Format("20060102-1504"))
	w.Header().Set("Content-Type", "audio/ogg")
	w.Header().Set("Cache-Control", "private, no-store")
	http.ServeContent(w, r, name, message.LeftAt, bytes.NewReader(message.Recorded))
}
