package trams

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/go-sql-driver/mysql"
)

func connect(host, password string) (*sql.DB, error) {
	settings := mysql.NewConfig()
	settings.User = "delays"
	settings.Passwd = password
	settings.Net = "tcp"
	settings.Addr = host + ":3306"
	settings.DBName = "operations"
	settings.ParseTime = true
	authority, err := os.ReadFile("/etc/trams/ca.pem")
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(authority) {
		return nil, errors.New("no certificate in ca.pem")
	}
	settings.TLS = &tls.Config{RootCAs: roots, ServerName: host}
	return sql.Open("mysql", settings.FormatDSN())
}

func Delays(ctx context.Context, host string, since time.Time) (map[string]time.Duration, error) {
	password, ok := os.LookupEnv("TRAM_DB_PASSWORD")
	if !ok {
		return nil, errors.New("TRAM_DB_PASSWORD is not set")
	}
	db, err := connect(host, password)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	rows, err := db.QueryContext(ctx,
		"SELECT line, AVG(seconds) FROM delays WHERE seen_at >= ? GROUP BY line", since)
	if err != nil {
		return nil, fmt.Errorf("reading delays: %w", err)
	}
	defer rows.Close()
	delays := make(map[string]time.Duration)
	for rows.Next() {
		var line string
		var seconds float64
		if err := rows.Scan(&line, &seconds); err != nil {
			return nil, err
		}
		delays[line] = time.Duration(seconds * float64(time.Second)).Round(time.Second)
	}
	slog.Info("delays read", "lines", len(delays), "since", since.Format(time.DateOnly))
	return delays, rows.Err()
}
