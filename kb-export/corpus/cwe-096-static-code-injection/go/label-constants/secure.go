package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/format"
	"go/token"
	"log"
	"net/http"
	"os"
	"sort"
	"time"
)

type Label struct {
	Key  string `json:"key"`
	Text string `json:"text"`
	Lang string `json:"lang"`
}

func load(address string) ([]Label, error) {
	client := http.Client{Timeout: 10 * time.Second}
	answer, err := client.Get(address)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	var labels []Label
	return labels, json.NewDecoder(answer.Body).Decode(&labels)
}

func generate(labels []Label) ([]byte, error) {
	sort.Slice(labels, func(i, j int) bool { return labels[i].Key < labels[j].Key })
	var b bytes.Buffer
	b.WriteString("package labels\n\nconst (\n")
	count := 0
	for _, label := range labels {
		if label.Lang != "en" || !token.IsIdentifier(label.Key) {
			continue
		}
		fmt.Fprintf(&b, "\t%s = %q\n", label.Key, label.Text)
		count++
	}
	fmt.Fprintf(&b, ")\n\nconst Count = %d\n", count)
	return format.Source(b.Bytes())
}

func main() {
	labels, err := load("https://content.shop.example/labels.json")
	if err != nil {
		log.Fatal(err)
	}
	source, err := generate(labels)
	if err == nil {
		err = os.WriteFile("labels/labels.go", source, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}
