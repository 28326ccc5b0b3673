package keycards

import (
	"crypto/rc4"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"time"
)

type Card struct {
	Serial uint32
	Room   uint16
	Until  time.Time
	Spa    bool
}

func encode(card Card) []byte {
	text := make([]byte, 0, 16)
	text = binary.BigEndian.AppendUint32(text, card.Serial)
	text = binary.BigEndian.AppendUint16(text, card.Room)
	text = binary.BigEndian.AppendUint64(text, uint64(card.Until.Unix()))
	if card.Spa {
		return append(text, 1)
	}
	return append(text, 0)
}

func seal(key, text []byte) ([]byte, error) {
	stream, err := rc4.NewCipher(key)
	if err != nil {
		return nil, err
	}
	sealed := make([]byte, len(text))
	stream.XORKeyStream(sealed, text)
	return sealed, nil
}

func Block(key []byte, serial uint32, room uint16, nights int, spa bool) ([]byte, error) {
	if nights < 1 || nights > 60 {
		return nil, fmt.Errorf("%d nights", nights)
	}
	if room < 100 || room%100 > 40 {
		return nil, errors.New("there is no such room")
	}
	day := time.Now().Truncate(24 * time.Hour)
	card := Card{Serial: serial, Room: room, Until: day.AddDate(0, 0, nights).Add(11 * time.Hour)}
	card.Spa = spa && room >= 300
	block, err := seal(key, encode(card))
	if err != nil {
		return nil, fmt.Errorf("card %d: %w", serial, err)
	}
	slog.Info("card written", "room", room, "until", card.Until.Format(time.DateOnly))
	return block, nil
}
