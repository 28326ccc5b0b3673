package deploy

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"
)

type push struct {
	Ref        string `json:"ref"`
	After      string `json:"after"`
	Repository struct {
		Name string `json:"name"`
	} `json:"repository"`
}

type Hook struct {
	key    []byte
	builds chan<- string
}

func (h *Hook) signed(body []byte, header string) bool {
	mac := hmac.New(sha256.New, h.key)
	mac.Write(body)
	given, err := hex.DecodeString(strings.TrimPrefix(header, "sha256="))
	return err == nil && hmac.Equal(given, mac.Sum(nil))
}

func (h *Hook) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "event too large", http.StatusRequestEntityTooLarge)
		return
	}
	signature := r.Header.Get("X-Hub-Signature-256")
	if !h.signed(body, signature) {
		http.Error(w, "signature", http.StatusForbidden)
		return
	}
	var event push
	if err := json.Unmarshal(body, &event); err != nil {
		http.Error(w, "not a push event", http.StatusBadRequest)
		return
	}
	if event.Ref != "refs/heads/main" {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	h.builds <- event.Repository.Name + "@" + event.After
	slog.Info("build queued", "site", event.Repository.Name, "commit", event.After)
	w.WriteHeader(http.StatusAccepted)
}
