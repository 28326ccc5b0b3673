package library

import (
	"encoding/binary"
	"errors"
	"log"
	"strings"
	"unsafe"
)

type Track struct {
	Name    string
	Seconds uint16
}

type Index struct {
	Tracks  []Track
	Longest uint16
}

var errFormat = errors.New("index is damaged")

// Parse reads tracks of the form: length (2 bytes), seconds (2 bytes), name.
func Parse(data []byte) (*Index, error) {
	if len(data) < 4 || string(data[:4]) != "TRK2" {
		return nil, errFormat
	}
	index := &Index{}
	pos := 4
	for pos+4 < len(data) {
		length := int(binary.LittleEndian.Uint16(data[pos:]))
		seconds := binary.LittleEndian.Uint16(data[pos+2:])
		pos += 4
		if length > len(data)-pos {
			return nil, errFormat
		}
		name := unsafe.String(&data[pos], length)
		pos += length
		if strings.HasPrefix(name, ".") {
			continue
		}
		if seconds > index.Longest {
			index.Longest = seconds
		}
		index.Tracks = append(index.Tracks, Track{Name: name, Seconds: seconds})
	}
	log.Printf("%d tracks, the longest has %d s", len(index.Tracks), index.Longest)
	return index, nil
}
