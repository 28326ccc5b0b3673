package stats

import (
	"sync"
	"time"
)

// Window counts events within the last n seconds.
type Window struct {
	mu      sync.Mutex
	buckets []int
	stamps  []int64
	now     func() time.Time
}

func NewWindow(seconds int, now func() time.Time) *Window {
	return &Window{buckets: make([]int, seconds), stamps: make([]int64, seconds), now: now}
}

func (w *Window) Add(count int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	second := w.now().Unix()
	i := second % int64(len(w.buckets))
	if w.stamps[i] != second {
		w.stamps[i], w.buckets[i] = second, 0
	}
	w.buckets[i] += count
}

func (w *Window) Sum() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	oldest := w.now().Unix() - int64(len(w.buckets))
	sum := 0
	for i, stamp := range w.stamps {
		if stamp > oldest {
			sum += w.buckets[i]
		}
	}
	return sum
}
