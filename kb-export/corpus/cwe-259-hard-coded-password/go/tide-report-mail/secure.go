package tides

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/smtp"
	"os"
	"text/tabwriter"
	"time"
)

type Tide struct {
	At     time.Time
	Metres float64
	High   bool
}

func table(tides []Tide) string {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 4, 2, ' ', 0)
	for _, tide := range tides {
		kind := "low"
		if tide.High {
			kind = "high"
		}
		fmt.Fprintf(w, "%s\t%s\t%.1f m\n", tide.At.Format("15:04"), kind, tide.Metres)
	}
	w.Flush()
	return out.String()
}

func Send(day time.Time, tides []Tide, subscribers []string) error {
	if len(tides) == 0 || len(subscribers) == 0 {
		slog.Info("nothing to send", "day", day.Format(time.DateOnly))
		return nil
	}
	host := os.Getenv("HARBOUR_MAIL_HOST")
	password, ok := os.LookupEnv("HARBOUR_MAIL_PASSWORD")
	if !ok {
		return fmt.Errorf("HARBOUR_MAIL_PASSWORD is not set")
	}
	auth := smtp.PlainAuth("", "tides@harbour.example", password, host)
	subject := "Tides for " + day.Format("Monday, 2 January")
	text := fmt.Sprintf("Subject: %s\r\n\r\n%s", subject, table(tides))
	err := smtp.SendMail(host+":587", auth, "tides@harbour.example", subscribers, []byte(text))
	if err != nil {
		return fmt.Errorf("sending the tide report: %w", err)
	}
	slog.Info("report sent", "subscribers", len(subscribers))
	return nil
}
