package ballot

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

const maxVotes = 7

type Ballot struct {
	List       int    `json:"list"`
	Candidates []int  `json:"candidates"`
	Hour       string `json:"hour"`
}

func validate(list int, candidates []int) error {
	if list < 1 || list > 5 {
		return fmt.Errorf("there is no list %d", list)
	}
	if len(candidates) > maxVotes {
		return fmt.Errorf("at most %d candidates", maxVotes)
	}
	sorted := slices.Sorted(slices.Values(candidates))
	if len(slices.Compact(sorted)) != len(candidates) {
		return errors.New("a candidate is named twice")
	}
	return nil
}

func Seal(office *rsa.PublicKey, list int, candidates []int) (string, error) {
	if err := validate(list, candidates); err != nil {
		return "", err
	}
	hour := time.Now().UTC().Truncate(time.Hour).Format(time.RFC3339)
	text, err := json.Marshal(Ballot{List: list, Candidates: candidates, Hour: hour})
	if err != nil {
		return "", err
	}
	sealed, err := rsa.EncryptOAEP(sha256.New(), rand.Reader, office, text, nil)
	if err != nil {
		return "", fmt.Errorf("sealing the ballot: %w", err)
	}
	return base64.StdEncoding.EncodeToString(sealed), nil
}
