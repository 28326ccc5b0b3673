package desk

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
)

type Order struct {
	Symbol string `json:"symbol"`
	Units  int    `json:"units"`
}

type Desk struct {
	Trader func(*http.Request) (int64, bool)
	Place  func(trader int64, o Order) error
}

var upgrader = websocket.Upgrader{
	HandshakeTimeout: 5 * time.Second,
	ReadBufferSize:   4096,
	CheckOrigin: func(r *http.Request) bool {
		return r.Header.Get("Origin") == "https://desk.handelshof.example"
	},
}

func (d *Desk) Live(w http.ResponseWriter, r *http.Request) {
	trader, ok := d.Trader(r)
	if !ok {
		http.Error(w, "sign in first", http.StatusUnauthorized)
		return
	}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		slog.Warn("no upgrade", "err", err)
		return
	}
	defer conn.Close()
	conn.SetReadLimit(2048)
	started, placed := time.Now(), 0
	for {
		var o Order
		if conn.ReadJSON(&o) != nil {
			break
		}
		if o.Units < 1 || o.Units > 10_000 || d.Place(trader, o) != nil {
			conn.WriteJSON(map[string]string{"state": "refused"})
			continue
		}
		placed++
	}
	slog.Info("desk closed", "trader", trader, "orders", placed, "open", time.Since(started))
}
