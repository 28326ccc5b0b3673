package report

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"log"
	"net/http"
	"strconv"
	"strings"
	"time"
)

var header = []string{"Number", "Opened", "Age in days", "Agent", "Subject"}

func Busiest(byAgent map[string]int) string {
	best := ""
	for agent, count := range byAgent {
		if best == "" || count > byAgent[best] || count == byAgent[best] && agent < best {
			best = agent
		}
	}
	return best
}

func age(opened, now time.Time) string {
	return strconv.Itoa(int(now.Sub(opened).Hours() / 24))
}

func text(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func OpenTickets(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, err := db.QueryContext(r.Context(),
			"SELECT number, opened, agent, subject FROM tickets WHERE closed IS NULL ORDER BY opened")
		if err != nil {
			http.Error(w, "no report", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		now := time.Now()
		name := fmt.Sprintf("tickets-%s.csv", now.Format("2006-01-02"))
		w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		w.Header().Set("Content-Disposition", "attachment; filename="+name)
		out := csv.NewWriter(w)
		out.Write(header)
		for rows.Next() {
			var number int
			var opened time.Time
			var agent, subject string
			if rows.Scan(&number, &opened, &agent, &subject) != nil {
				continue
			}
			out.Write([]string{
				strconv.Itoa(number), opened.Format("2006-01-02"), age(opened, now), agent, text(subject),
			})
		}
		out.Flush()
		log.Printf("report sent: %v", out.Error())
	}
}
