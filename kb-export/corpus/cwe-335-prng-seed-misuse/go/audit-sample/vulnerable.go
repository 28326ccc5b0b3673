package audit

import (
	"crypto/sha256"
	"errors"
	"log/slog"
	mathrand "math/rand/v2"
	"sort"
	"time"
)

type Invoice struct {
	Number string
	Cents  int64
}

func newGenerator(company string, day time.Time) *mathrand.Rand {
	seed := sha256.Sum256([]byte(company + day.Format(time.DateOnly)))
	return mathrand.New(mathrand.NewChaCha8(seed))
}

func Sample(company string, invoices []Invoice, size int) ([]Invoice, error) {
	if size < 1 || size > len(invoices) {
		return nil, errors.New("size of the sample")
	}
	var total int64
	for _, invoice := range invoices {
		if invoice.Cents <= 0 {
			return nil, errors.New("amount of invoice " + invoice.Number)
		}
		total += invoice.Cents
	}
	random := newGenerator(company, time.Now())
	left := append([]Invoice(nil), invoices...)
	sample := make([]Invoice, 0, size)
	for len(sample) < size {
		target := random.Int64N(total)
		index := 0
		for ; target >= left[index].Cents; index++ {
			target -= left[index].Cents
		}
		sample = append(sample, left[index])
		total -= left[index].Cents
		left = append(left[:index], left[index+1:]...)
	}
	sort.Slice(sample, func(i, k int) bool { return sample[i].Number < sample[k].Number })
	slog.Info("sample drawn", "company", company, "size", size, "of", len(invoices))
	return sample, nil
}
