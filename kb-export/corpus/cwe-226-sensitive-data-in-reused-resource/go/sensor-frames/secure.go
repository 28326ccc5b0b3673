package pager

import (
	"errors"
	"io"
	"log"
	"sync"
	"time"
)

const frameSize = 256

var frames = sync.Pool{New: func() any { return new([frameSize]byte) }}

type Line struct {
	Out  io.Writer
	Sent int
	Took time.Duration
}

func checksum(part []byte) byte {
	var sum byte
	for _, b := range part {
		sum = sum<<1 ^ b
	}
	return sum
}

func (l *Line) Send(pager byte, text string) error {
	if len(text) == 0 || len(text) > frameSize-3 {
		return errors.New("text does not fit into a frame")
	}
	started := time.Now()
	frame := frames.Get().(*[frameSize]byte)
	defer func() {
		clear(frame[:])
		frames.Put(frame)
	}()
	frame[0], frame[1] = pager, byte(len(text))
	copy(frame[2:], text)
	frame[frameSize-1] = checksum(frame[:frameSize-1])
	if _, err := l.Out.Write(frame[:]); err != nil {
		log.Printf("pager %d: %v", pager, err)
		return err
	}
	l.Sent++
	l.Took += time.Since(started)
	return nil
}
