package api

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
)

type CreateTask struct {
	Title    string `json:"title"`
	Priority int    `json:"priority"`
}

func (t *CreateTask) validate() error {
	t.Title = strings.TrimSpace(t.Title)
	switch {
	case t.Title == "" || len(t.Title) > 200:
		return errors.New("title must have 1 to 200 characters")
	case t.Priority < 1 || t.Priority > 5:
		return errors.New("priority must be between 1 and 5")
	}
	return nil
}

func decodeTask(w http.ResponseWriter, r *http.Request) (CreateTask, error) {
	var task CreateTask
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, 16<<10))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&task); err != nil {
		return task, err
	}
	if err := decoder.Decode(&struct{}{}); !errors.Is(err, io.EOF) {
		return task, errors.New("body must hold a single object")
	}
	return task, task.validate()
}
