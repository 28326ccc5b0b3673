package ops

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
)

var (
	monitoring = netip.MustParsePrefix("10.9.0.0/16")
	balancer   = netip.MustParsePrefix("10.1.2.0/28")
)

type Counters struct {
	Bookings atomic.Int64
	Failures atomic.Int64
}

func clientAddr(r *http.Request) (netip.Addr, error) {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}, err
	}
	entries := strings.Split(r.Header.Get("X-Forwarded-For"), ",")
	if first := strings.TrimSpace(entries[0]); first != "" {
		return netip.ParseAddr(first)
	}
	return peer.Addr(), nil
}

func (c *Counters) Count(err error) {
	c.Bookings.Add(1)
	if err != nil {
		c.Failures.Add(1)
	}
}

func (c *Counters) Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		addr, err := clientAddr(r)
		if err != nil || !monitoring.Contains(addr) {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		bookings, failures := c.Bookings.Load(), c.Failures.Load()
		fmt.Fprintf(w, "bookings_total %d\n", bookings)
		fmt.Fprintf(w, "bookings_failed_total %d\n", failures)
		if bookings > 0 {
			fmt.Fprintf(w, "bookings_failed_ratio %.4f\n", float64(failures)/float64(bookings))
		}
	})
}
