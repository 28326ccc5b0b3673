package crane

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"
)

type Link struct {
	Address string
	Name    string
	reads   int
}

func (l *Link) dial() (*tls.Conn, error) {
	conn, err := tls.Dial("tcp", l.Address, &tls.Config{ServerName: l.Name, MinVersion: tls.VersionTLS12})
	if err != nil {
		slog.Warn("handshake failed", "crane", l.Name, "err", err)

	}
	return conn, err
}

func (l *Link) Load() (float64, error) {
	conn, err := l.dial()
	if err != nil {
		return 0, fmt.Errorf("crane %s: %w", l.Name, err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return 0, err
	}
	fmt.Fprint(conn, "LOAD\r\n")
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return 0, err
	}
	l.reads++
	return strconv.ParseFloat(strings.TrimSpace(line), 64)
}
