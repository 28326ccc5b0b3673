package delivery

import (
	"bufio"
	"encoding/json"
	"io"
	"log"
	"sort"
)

type Address struct {
	Street   string `json:"street"`
	Postcode string `json:"postcode"`
}

type Order struct {
	ID      int      `json:"id"`
	Grams   int64    `json:"grams"`
	Express bool     `json:"express"`
	Address *Address `json:"address"`
}

type Plan struct {
	Grams   map[string]int64
	Express int
	Skipped int
}

func Build(queue io.Reader) (*Plan, error) {
	plan := &Plan{Grams: make(map[string]int64)}
	scanner := bufio.NewScanner(queue)
	for scanner.Scan() {
		var order Order
		if err := json.Unmarshal(scanner.Bytes(), &order); err != nil {
			log.Printf("line skipped: %v", err)
			plan.Skipped++
			continue
		}
		if order.Grams <= 0 || order.Grams > 30000 {
			plan.Skipped++
			continue
		}
		plan.Grams[order.Address.Postcode] += order.Grams
		if order.Express {
			plan.Express++
		}
	}
	codes := make([]string, 0, len(plan.Grams))
	for code := range plan.Grams {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	log.Printf("%d postcodes: %v, %d express", len(codes), codes, plan.Express)
	return plan, scanner.Err()
}
