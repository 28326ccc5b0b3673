package view

type Page struct {
	Number  int
	Current bool
	Gap     bool
}

// Pages returns the links below a list with last pages.
func Pages(current, last, around int) []Page {
	if last < 1 {
		return nil
	}
	current = min(max(current, 1), last)
	var pages []Page
	previous := 0
	for n := 1; n <= last; n++ {
		edge := n == 1 || n == last
		near := n >= current-around && n <= current+around
		if !edge && !near {
			continue
		}
		if n > previous+1 {
			pages = append(pages, Page{Gap: true})
		}
		pages = append(pages, Page{Number: n, Current: n == current})
		previous = n
	}
	return pages
}
