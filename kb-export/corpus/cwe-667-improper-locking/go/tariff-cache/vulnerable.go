package tariff

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

type Tariff struct {
	Region string
	Cents  int
	Loaded time.Time
}

type Loader interface {
	Load(ctx context.Context, region string) (Tariff, error)
}

type Cache struct {
	mu     sync.Mutex
	known  map[string]Tariff
	loader Loader
	maxAge time.Duration
}

func (c *Cache) Get(ctx context.Context, region string) (Tariff, error) {
	if len(region) != 2 {
		return Tariff{}, fmt.Errorf("no region %q", region)
	}
	c.mu.Lock()
	if t, ok := c.known[region]; ok && time.Since(t.Loaded) < c.maxAge {
		c.mu.Unlock()
		return t, nil
	}
	t, err := c.loader.Load(ctx, region)
	if err != nil {
		slog.Error("tariff not loaded", "region", region, "err", err)
		return Tariff{}, fmt.Errorf("tariff of %s: %w", region, err)
	}
	t.Loaded = time.Now()
	c.known[region] = t
	c.mu.Unlock()
	return t, nil
}
