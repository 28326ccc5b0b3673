package mail

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"slices"
	"strings"
)

type Aliases struct {
	targets map[string][]string
	domain  string
}

func Load(in io.Reader, domain string) (*Aliases, error) {
	a := &Aliases{targets: make(map[string][]string), domain: domain}
	scanner := bufio.NewScanner(in)
	for line := 1; scanner.Scan(); line++ {
		text := strings.TrimSpace(scanner.Text())
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		name, list, found := strings.Cut(text, ":")
		if !found {
			return nil, fmt.Errorf("line %d: colon expected", line)
		}
		a.targets[name] = strings.Fields(strings.ReplaceAll(list, ",", " "))
	}
	return a, scanner.Err()
}

func (a *Aliases) Mailboxes(name string) []string {
	boxes := a.expand(strings.ToLower(name), nil)
	slices.Sort(boxes)
	boxes = slices.Compact(boxes)
	log.Printf("alias leads to %d mailboxes", len(boxes))
	return boxes
}

func (a *Aliases) expand(name string, path []string) []string {
	targets, known := a.targets[name]
	if !known {
		return []string{name + "@" + a.domain}
	}
	var boxes []string
	for _, target := range targets {
		boxes = append(boxes, a.expand(target, append(path, name))...)
	}
	return boxes
}
