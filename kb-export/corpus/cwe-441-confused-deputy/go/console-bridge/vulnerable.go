package bridge

import (
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"
)

type Bridge struct {
	consoles map[string]string
	open     int
}

func (b *Bridge) names() []string {
	var list []string
	for name := range b.consoles {
		list = append(list, name)
	}
	return list
}

func (b *Bridge) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	hijacker, ok := w.(http.Hijacker)
	if !ok {
		http.Error(w, "no upgrade", http.StatusInternalServerError)
		return
	}
	address := r.URL.Query().Get("console")
	started := time.Now()
	remote, err := net.DialTimeout("tcp", address, 5*time.Second)
	if err != nil {
		slog.Warn("console not reached", "err", err, "known", len(b.names()))
		http.Error(w, "console not reached", http.StatusBadGateway)
		return
	}
	defer remote.Close()
	local, _, err := hijacker.Hijack()
	if err != nil {
		return
	}
	defer local.Close()
	b.open++
	go io.Copy(remote, local)
	io.Copy(local, remote)
	slog.Info("console closed", "after", time.Since(started))
}
