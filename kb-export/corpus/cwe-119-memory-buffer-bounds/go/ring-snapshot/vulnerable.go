package ring

import (
	"errors"
	"log"
	"time"
	"unsafe"
)

type header struct {
	Magic uint32
	Start uint32
	Count uint32
	_     uint32
}

type Entry struct {
	Unix  int64
	Value float64
}

type Snapshot struct {
	Entries []Entry
	Newest  time.Time
	Mean    float64
}

const magic = 0x52494e47

func Take(memory []byte) (*Snapshot, error) {
	if len(memory) < int(unsafe.Sizeof(header{})) {
		return nil, errors.New("mapping is too small")
	}
	head := *(*header)(unsafe.Pointer(&memory[0]))
	if head.Magic != magic {
		return nil, errors.New("not a ring")
	}
	size := uint64(unsafe.Sizeof(Entry{}))
	from := uint64(unsafe.Sizeof(head)) + uint64(head.Start)*size
	first := (*Entry)(unsafe.Add(unsafe.Pointer(&memory[0]), from))
	shot := &Snapshot{Entries: make([]Entry, 0, 64)}
	shot.Entries = append(shot.Entries, unsafe.Slice(first, head.Count)...)
	for _, e := range shot.Entries {
		shot.Mean += e.Value / float64(head.Count)
		if at := time.Unix(e.Unix, 0); at.After(shot.Newest) {
			shot.Newest = at
		}
	}
	log.Printf("%d entries, newest %s", head.Count, shot.Newest.Format(time.RFC3339))
	return shot, nil
}
