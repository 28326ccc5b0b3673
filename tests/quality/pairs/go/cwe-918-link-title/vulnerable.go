package preview

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 8 * time.Second}

func Load(ctx context.Context, link string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, link, nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, errors.New("page could not be loaded: " + resp.Status)
	}
	return io.ReadAll(io.LimitReader(resp.Body, 64<<10))
}
