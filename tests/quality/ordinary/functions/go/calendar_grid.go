package calendar

import "time"

type Day struct {
	Date    time.Time
	InMonth bool
	Weekend bool
}

// Grid returns the weeks of a month, each from Monday to Sunday.
func Grid(year int, month time.Month) [][7]Day {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	back := (int(first.Weekday()) + 6) % 7
	day := first.AddDate(0, 0, -back)

	var weeks [][7]Day
	for len(weeks) == 0 || day.Month() == month {
		var week [7]Day
		for i := range week {
			week[i] = Day{Date: day, InMonth: day.Month() == month, Weekend: i >= 5}
			day = day.AddDate(0, 0, 1)
		}
		weeks = append(weeks, week)
	}
	return weeks
}
