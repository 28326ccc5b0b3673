package jobs

import (
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"time"
)

const largest = 1 << 20

var services = map[string]string{"main": "img.jobbrett.example", "old": "logos.jobbrett.example"}

var (
	client = &http.Client{
		Timeout: 5 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	company = regexp.MustCompile(`^[a-z0-9-]{2,40}$`)
)

func Logo(w http.ResponseWriter, r *http.Request) {
	name := strings.ToLower(r.URL.Query().Get("company"))
	if !company.MatchString(name) {
		http.Error(w, "no such company", http.StatusNotFound)
		return
	}
	started := time.Now()
	host, known := services[r.URL.Query().Get("service")]
	if !known {
		http.Error(w, "no such service", http.StatusNotFound)
		return
	}
	res, err := client.Get("https://" + host + "/logo/" + name + ".png")
	if err != nil {
		http.Error(w, "no logo", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	w.Header().Set("Content-Type", "image/png")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	n, _ := io.Copy(w, io.LimitReader(res.Body, largest))
	slog.Info("logo", "company", name, "bytes", n, "took", time.Since(started))
}
