package avalanche

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"time"
)

type Report struct {
	Valley string    `json:"valley"`
	Level  int       `json:"level"`
	Valid  time.Time `json:"valid"`
}

type Collector struct {
	Services []string
	Client   *http.Client
	asked    int
}

func (c *Collector) ask(ctx context.Context, service string) (Report, error) {
	var report Report
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, service+"/report", nil)
	if err != nil {
		return report, err
	}
	req.Header.Set("Accept", "application/json")
	c.asked++
	res, err := c.Client.Do(req)
	if err != nil {
		return report, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return report, fmt.Errorf("%s: %s", service, res.Status)
	}
	err = json.NewDecoder(res.Body).Decode(&report)
	return report, err
}

func (c *Collector) Highest(ctx context.Context) (highest Report) {
	for _, service := range c.Services {
		report, err := c.ask(ctx, service)
		if err != nil {
			slog.Warn("no report", "err", err)
			continue
		}
		if report.Level > highest.Level && time.Now().Before(report.Valid) {
			highest = report
		}
	}
	slog.Info("reports", "asked", c.asked, "level", highest.Level)
	return highest
}
