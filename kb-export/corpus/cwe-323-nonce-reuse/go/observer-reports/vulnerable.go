package reports

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

var placeName = regexp.MustCompile(`^[a-z][a-z0-9-]{1,40}$`)

type Store struct {
	folder string
	aead   cipher.AEAD
}

func Open(folder string, key []byte) (*Store, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &Store{folder: folder, aead: aead}, os.MkdirAll(folder, 0o700)
}

func (s *Store) nonce(place string) []byte {
	sum := sha256.Sum256([]byte(place))
	return sum[:s.aead.NonceSize()]
}

func (s *Store) Save(place, observer, text string) (string, error) {
	if !placeName.MatchString(place) {
		return "", fmt.Errorf("place %q", place)
	}
	if len(text) == 0 || len(text) > 1<<16 {
		return "", errors.New("length of the report")
	}
	now := time.Now().UTC()
	report := fmt.Sprintf("%s\n%s\n\n%s\n", now.Format(time.RFC3339), observer, text)
	nonce := s.nonce(place)
	sealed := s.aead.Seal(nonce, nonce, []byte(report), []byte(place))
	name := fmt.Sprintf("%s-%d.report", place, now.UnixNano())
	return name, os.WriteFile(filepath.Join(s.folder, name), sealed, 0o600)
}
