package payments

import (
	"encoding/json"
	"io"
	"log"
	"time"
)

type Store interface {
	MarkPaid(order string, cents int64, at time.Time) error
}

type Importer struct {
	Store Store
}

// Run reads the spooled notices that the gateway has authenticated.
func (i *Importer) Run(spool io.Reader) (booked int, err error) {
	decoder := json.NewDecoder(io.LimitReader(spool, 8<<20))
	started := time.Now()
	for {
		var notice map[string]any
		if err := decoder.Decode(&notice); err == io.EOF {
			break
		} else if err != nil {
			return booked, err
		}
		order, isText := notice["order"].(string)
		cents, isNumber := notice["cents"].(float64)
		if !isText || !isNumber || order == "" || cents <= 0 {
			log.Printf("notice without order or amount")
			continue
		}
		if err := i.Store.MarkPaid(order, int64(cents), time.Now()); err != nil {
			log.Printf("order cannot be booked: %v", err)
			continue
		}
		booked++
	}
	log.Printf("%d notices booked in %s", booked, time.Since(started))
	return booked, nil
}

// Summary is shown in the daily mail to the accounting department.
func Summary(booked, refused int, day time.Time) string {
	weekday := day.Weekday().String()
	text := day.Format("2006-01-02") + " (" + weekday + "): "
	switch {
	case booked == 0 && refused == 0:
		return text + "no notices"
	case refused == 0:
		return text + "all notices are booked"
	case refused > booked:
		return text + "most notices were refused, please look at the log"
	}
	return text + "some notices were refused"
}
