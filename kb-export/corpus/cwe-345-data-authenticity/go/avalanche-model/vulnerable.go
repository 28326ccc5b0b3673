package forecast

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

type Release struct {
	Version string
	Address string
	Sha256  string
}

const maxSize = 200 << 20

func fetch(ctx context.Context, release Release) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, release.Address, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("mirror answered %s", response.Status)
	}
	return io.ReadAll(io.LimitReader(response.Body, maxSize))
}

func LoadModel(ctx context.Context, cache string, release Release) (*Model, error) {
	file := filepath.Join(cache, "snow-"+filepath.Base(release.Version)+".model")
	data, err := os.ReadFile(file)
	if err != nil {
		slog.Info("model not in the cache", "version", release.Version)
		if data, err = fetch(ctx, release); err != nil {
			return nil, fmt.Errorf("model %s: %w", release.Version, err)
		}
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		slog.Warn("model not cached", "error", err)
	}
	return Decode(bytes.NewReader(data))
}
