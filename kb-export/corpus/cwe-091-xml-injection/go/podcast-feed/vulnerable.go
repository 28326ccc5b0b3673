package feed

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"strconv"
	"strings"
	"time"
)

type Episode struct {
	ID       int64
	Title    string
	About    string
	Seconds  int
	Released time.Time
}

func duration(seconds int) string {
	return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}

func write(b *strings.Builder, site string, e Episode) {
	b.WriteString("<item>")
	fmt.Fprintf(b, "<title>%s</title>", e.Title)
	fmt.Fprintf(b, "<description>%s</description>", e.About)
	fmt.Fprintf(b, "<guid>%s/episodes/%d</guid>", site, e.ID)
	fmt.Fprintf(b, "<pubDate>%s</pubDate>", e.Released.Format(time.RFC1123Z))
	fmt.Fprintf(b, "<duration>%s</duration>", duration(e.Seconds))
	b.WriteString("</item>\n")
}

func Handler(db *sql.DB, site string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, err := db.QueryContext(r.Context(),
			"SELECT id, title, about, seconds, released FROM episodes ORDER BY released DESC")
		if err != nil {
			log.Printf("feed: %v", err)
			http.Error(w, "not available", http.StatusServiceUnavailable)
			return
		}
		defer rows.Close()
		b := &strings.Builder{}
		b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel>` + "\n")
		for rows.Next() {
			var e Episode
			if rows.Scan(&e.ID, &e.Title, &e.About, &e.Seconds, &e.Released) == nil {
				write(b, site, e)
			}
		}
		b.WriteString("</channel></rss>\n")
		w.Header().Set("Content-Type", "application/rss+xml")
		w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
		fmt.Fprint(w, b.String())
	}
}
