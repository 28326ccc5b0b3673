package robot

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type Robot struct {
	mu      sync.Mutex
	battery int
	state   string
}

func (r *Robot) Start() string        { return r.enter("cleaning") }
func (r *Robot) Dock() string         { return r.enter("docking") }
func (r *Robot) FactoryReset() string { return r.enter("erased") }

func (r *Robot) enter(state string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state = state
	return fmt.Sprintf("%s, battery %d %%", state, r.battery)
}

func (r *Robot) call(name string) (string, error) {
	method := reflect.ValueOf(r).MethodByName(name)
	if !method.IsValid() {
		return "", errors.New("unknown command")
	}
	out := method.Call(nil)
	return fmt.Sprint(out[0].Interface()), nil
}

func (r *Robot) Serve(w http.ResponseWriter, req *http.Request) {
	upgrader := websocket.Upgrader{HandshakeTimeout: 5 * time.Second}
	conn, err := upgrader.Upgrade(w, req, nil)
	if err != nil {
		slog.Warn("no websocket", "error", err)
		return
	}
	defer conn.Close()
	for {
		_, message, err := conn.ReadMessage()
		if err != nil {
			return
		}
		answer, err := r.call(string(message))
		if err != nil {
			answer = "error: " + err.Error()
		}
		conn.WriteMessage(websocket.TextMessage, []byte(answer))
	}
}
