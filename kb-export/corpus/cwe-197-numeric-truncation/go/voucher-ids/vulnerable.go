package shop

import (
	"encoding/json"
	"log"
	"net/http"
	"strconv"
	"sync"
	"time"
)

type Voucher struct {
	Cents    int64     `json:"cents"`
	Expires  time.Time `json:"expires"`
	Customer uint32    `json:"customer"`
}

type Vouchers struct {
	mu     sync.Mutex
	byID   map[uint32]Voucher
	burned map[int64]bool
}

func (v *Vouchers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "use POST", http.StatusMethodNotAllowed)
		return
	}
	number, err := strconv.ParseInt(r.FormValue("voucher"), 10, 64)
	if err != nil || number <= 0 {
		http.Error(w, "voucher number?", http.StatusBadRequest)
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	voucher, known := v.byID[uint32(number)]
	if !known || v.burned[number] || time.Now().After(voucher.Expires) {
		http.Error(w, "voucher is not valid", http.StatusNotFound)
		return
	}
	v.burned[number] = true
	log.Printf("voucher redeemed, %d cents", voucher.Cents)
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(voucher)
}
