package grid

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"time"

	_ "github.com/lib/pq"
)

type Settings struct {
	Host   string
	Reader *url.Userinfo
	CaFile string
}

func open(s Settings) (*sql.DB, error) {
	if _, err := os.Stat(s.CaFile); err != nil {
		return nil, fmt.Errorf("CA of the grid: %w", err)
	}
	options := url.Values{
		"sslmode":         {"verify-full"},
		"sslrootcert":     {s.CaFile},
		"connect_timeout": {"5"},
	}
	address := url.URL{Scheme: "postgres", User: s.Reader, Host: s.Host, Path: "/loads"}
	address.RawQuery = options.Encode()
	return sql.Open("postgres", address.String())
}

func Loads(ctx context.Context, s Settings, since time.Time) (map[string]float64, error) {
	db, err := open(s)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	rows, err := db.QueryContext(ctx,
		"SELECT feeder, avg(amperes) FROM samples WHERE at >= $1 GROUP BY feeder", since)
	if err != nil {
		return nil, fmt.Errorf("reading loads: %w", err)
	}
	defer rows.Close()
	loads := make(map[string]float64)
	for rows.Next() {
		var feeder string
		var amperes float64
		if err := rows.Scan(&feeder, &amperes); err != nil {
			return nil, err
		}
		loads[feeder] = amperes
	}
	slog.Info("loads read", "feeders", len(loads))
	return loads, rows.Err()
}
