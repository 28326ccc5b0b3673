package charts

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"time"

	"github.com/influxdata/influxdb-client-go/v2/api"
)

type Point struct {
	At    time.Time `json:"at"`
	Value float64   `json:"value"`
}

var sensorName = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,40}$`)

type Charts struct {
	Query api.QueryAPI
}

func days(r *http.Request) int {
	n, err := strconv.Atoi(r.URL.Query().Get("days"))
	if err != nil || n < 1 || n > 90 {
		return 7
	}
	return n
}

func (c *Charts) History(w http.ResponseWriter, r *http.Request) {
	sensor := r.URL.Query().Get("sensor")
	if sensor == "" {
		http.Error(w, "which sensor?", http.StatusBadRequest)
		return
	}
	if !sensorName.MatchString(sensor) {
		http.Error(w, "not a sensor", http.StatusBadRequest)
		return
	}
	started := time.Now()
	flux := fmt.Sprintf(`from(bucket: "climate") |> range(start: -%dd)
		|> filter(fn: (r) => r.sensor == "%s")
		|> aggregateWindow(every: 1h, fn: mean)`, days(r), sensor)
	result, err := c.Query.Query(r.Context(), flux)
	if err != nil {
		slog.Error("query failed", "error", err)
		http.Error(w, "no data", http.StatusServiceUnavailable)
		return
	}
	defer result.Close()
	points := []Point{}
	for result.Next() {
		if value, ok := result.Record().Value().(float64); ok {
			points = append(points, Point{At: result.Record().Time(), Value: value})
		}
	}
	slog.Debug("history", "points", len(points), "took", time.Since(started))
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(points)
}
