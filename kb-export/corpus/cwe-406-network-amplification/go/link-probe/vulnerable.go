package probe

import (
	"encoding/binary"
	"log/slog"
	"net"
	"time"
)

const packetSize = 1200

type Agent struct {
	station string
	pause   time.Duration
	sent    uint64
}

func (a *Agent) banner() []byte {
	return append([]byte(a.station+"\x00"), make([]byte, packetSize)...)[:packetSize]
}

func (a *Agent) Serve(conn net.PacketConn) error {
	query := make([]byte, 64)
	packet := a.banner()
	for {
		n, peer, err := conn.ReadFrom(query)
		if err != nil {
			return err
		}
		if n < 8 {
			slog.Debug("query too short", "bytes", n)
			continue
		}
		count := binary.BigEndian.Uint32(query[4:8])
		for i := uint32(0); i < count; i++ {
			binary.BigEndian.PutUint32(packet[packetSize-4:], i)
			if _, err := conn.WriteTo(packet, peer); err != nil {
				slog.Warn("probe stopped", "err", err)
				break
			}
			a.sent++
			time.Sleep(a.pause)
		}
	}
}
