package tickets

import (
	"errors"
	"net/http"
	"strconv"
)

type Show struct {
	Free       int32
	PriceCents int64
}

var ErrQuantity = errors.New("quantity is not valid")

// Reserve takes tickets from the show and returns the amount to pay.
func Reserve(show *Show, r *http.Request) (int64, error) {
	quantity, err := strconv.Atoi(r.PostFormValue("quantity"))
	if err != nil || quantity < 1 {
		return 0, ErrQuantity
	}
	count := int32(quantity)
	if count > show.Free {
		return 0, errors.New("not enough tickets left")
	}
	show.Free -= count
	return int64(count) * show.PriceCents, nil
}
