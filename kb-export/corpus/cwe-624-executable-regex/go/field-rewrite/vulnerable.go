package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"
)

func readNames(path string) ([]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var names []string
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		if cells := strings.Split(scanner.Text(), "\t"); len(cells) > 1 {
			names = append(names, cells[0])
		}
	}
	return names, nil
}

func rewrite(names []string, search, replacement string) ([]string, error) {
	cmd := exec.Command("perl", "-pe", fmt.Sprintf("s/%s/%s/", search, replacement))
	cmd.Stdin = strings.NewReader(strings.Join(names, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the rule cannot be used: %w", err)
	}
	return strings.Split(string(bytes.TrimSpace(out)), "\n"), nil
}

var plain = regexp.MustCompile(`^[A-Z]{2}-\d{4}$`)

func main() {
	table := flag.String("table", "export.tsv", "exported table")
	search := flag.String("search", "", "pattern")
	replacement := flag.String("replace", "", "replacement")
	flag.Parse()
	started := time.Now()
	names, err := readNames(*table)
	if err != nil {
		log.Fatal(err)
	}
	renamed, err := rewrite(names, *search, *replacement)
	if err != nil {
		log.Fatal(err)
	}
	for i, name := range renamed {
		fmt.Println(names[i], name, plain.MatchString(name))
	}
	log.Printf("%d names in %v", len(names), time.Since(started))
}
