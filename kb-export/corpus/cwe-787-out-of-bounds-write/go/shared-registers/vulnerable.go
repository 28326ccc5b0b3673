package device

import (
	"errors"
	"fmt"
	"log"
	"strings"
	"sync"
	"unsafe"
)

type Registers struct {
	mu      sync.Mutex
	memory  []byte
	count   uint32
	changes uint64
}

func Map(memory []byte) (*Registers, error) {
	if len(memory) == 0 || len(memory)%4 != 0 {
		return nil, errors.New("mapping does not hold whole registers")
	}
	return &Registers{memory: memory, count: uint32(len(memory) / 4)}, nil
}

// Command handles lines like "set 12 0x1f".
func (r *Registers) Command(line string) (string, error) {
	var number, value uint32
	text := strings.ToLower(strings.TrimSpace(line))
	if n, err := fmt.Sscanf(text, "set %d 0x%x", &number, &value); err != nil || n != 2 {
		return "", errors.New("use: set NUMBER 0xVALUE")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	target := (*uint32)(unsafe.Add(unsafe.Pointer(&r.memory[0]), uintptr(number)*4))
	before := *target
	*target = value
	if before != value {
		r.changes++
	}
	if r.changes%1000 == 999 {
		log.Printf("%d changes of %d registers", r.changes+1, r.count)
	}
	return fmt.Sprintf("register %d: 0x%x -> 0x%x", number, before, value), nil
}
