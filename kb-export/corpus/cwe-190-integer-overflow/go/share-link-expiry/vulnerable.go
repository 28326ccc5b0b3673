package share

import (
	"crypto/rand"
	"encoding/hex"
	"log"
	"net/http"
	"strconv"
	"sync"
	"time"
)

const longest = 30 * 24 * time.Hour

type link struct {
	document int
	expires  time.Time
}

type Links struct {
	mu    sync.Mutex
	byKey map[string]link
}

func (l *Links) Create(w http.ResponseWriter, r *http.Request, document int) {
	if r.Method != http.MethodPost {
		http.Error(w, "use POST", http.StatusMethodNotAllowed)
		return
	}
	hours, err := strconv.ParseInt(r.FormValue("hours"), 10, 64)
	if err != nil || hours < 1 {
		http.Error(w, "hours?", http.StatusBadRequest)
		return
	}
	life := time.Duration(hours) * time.Hour
	if life > longest {
		life = longest
	}
	key := make([]byte, 16)
	if _, err := rand.Read(key); err != nil {
		http.Error(w, "please try again", http.StatusInternalServerError)
		return
	}
	text := hex.EncodeToString(key)
	l.mu.Lock()
	l.byKey[text] = link{document: document, expires: time.Now().Add(life)}
	count := len(l.byKey)
	l.mu.Unlock()
	log.Printf("link for document %d lives %s, %d links", document, life, count)
	w.WriteHeader(http.StatusCreated)
	w.Write([]byte(text))
}
