package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strconv"
	"strings"
	"time"
)

var levels = map[string][]float64{
	"husum":    make([]float64, 24),
	"cuxhaven": make([]float64, 24),
}

func serve(conn net.Conn) {
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(30 * time.Second))
	scanner := bufio.NewScanner(conn)
	answered := 0
	for scanner.Scan() {
		harbour, text, found := strings.Cut(strings.TrimSpace(scanner.Text()), " ")
		table := levels[strings.ToLower(harbour)]
		if !found || table == nil {
			fmt.Fprintln(conn, "ERR use: harbour hour")
			continue
		}
		hour, err := strconv.Atoi(text)
		if err != nil || hour < 0 || hour >= len(table) {
			fmt.Fprintln(conn, "ERR hour")
			continue
		}
		level := table[hour]
		trend := "steady"
		if level > 1.5 {
			trend = "high"
		}
		fmt.Fprintf(conn, "OK %.2f m %s\n", level, trend)
		answered++
	}
	log.Printf("%s: %d answers", conn.RemoteAddr(), answered)
}
