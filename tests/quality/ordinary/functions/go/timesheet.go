package timesheet

import (
	"sort"
	"time"
)

type Entry struct {
	Project string
	Start   time.Time
	End     time.Time
}

type Line struct {
	Project string
	Hours   time.Duration
}

// Summary adds up the hours per project, the largest first.
func Summary(entries []Entry, from, until time.Time) []Line {
	totals := map[string]time.Duration{}
	for _, e := range entries {
		start, end := e.Start, e.End
		if start.Before(from) {
			start = from
		}
		if end.After(until) {
			end = until
		}
		if end.After(start) {
			totals[e.Project] += end.Sub(start)
		}
	}
	lines := make([]Line, 0, len(totals))
	for project, hours := range totals {
		lines = append(lines, Line{project, hours})
	}
	sort.Slice(lines, func(i, j int) bool {
		if lines[i].Hours != lines[j].Hours {
			return lines[i].Hours > lines[j].Hours
		}
		return lines[i].Project < lines[j].Project
	})
	return lines
}
