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
	quantity, err := strconv.ParseInt(r.PostFormValue("quantity"), 10, 32)
	if err != nil || quantity < 1 || quantity > int64(show.Free) {
		return 0, ErrQuantity
	}
	show.Free -= int32(quantity)
	return quantity * show.PriceCents, nil
}
