package menu

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strings"
)

type Dish struct {
	Name  string `xml:"name"`
	Note  string `xml:"note"`
	Cents int    `xml:"cents,attr"`
}

type Menu struct {
	Dishes []Dish `xml:"dish"`
}

var (
	entity    = regexp.MustCompile(`<!ENTITY\s+(\w+)\s+"([^"]*)"\s*>`)
	reference = regexp.MustCompile(`&(\w+);`)
)

func entities(text string) map[string]string {
	found := map[string]string{}
	for _, match := range entity.FindAllStringSubmatch(text, -1) {
		if len(match[2]) <= 200 && !reference.MatchString(match[2]) {
			found[match[1]] = match[2]
		}
	}
	return found
}

func Read(r io.Reader) (*Menu, error) {
	data, err := io.ReadAll(io.LimitReader(r, 256<<10))
	if err != nil {
		return nil, err
	}
	decoder := xml.NewDecoder(strings.NewReader(string(data)))
	decoder.Entity = entities(string(data))
	var menu Menu
	if err := decoder.Decode(&menu); err != nil {
		return nil, fmt.Errorf("reading the menu: %w", err)
	}
	if len(menu.Dishes) == 0 {
		return nil, errors.New("the menu has no dishes")
	}
	sort.Slice(menu.Dishes, func(i, j int) bool { return menu.Dishes[i].Cents < menu.Dishes[j].Cents })
	return &menu, nil
}

func (m *Menu) Mean() float64 {
	sum := 0
	for _, dish := range m.Dishes {
		sum += dish.Cents
	}
	return float64(sum) / float64(len(m.Dishes)) / 100
}
