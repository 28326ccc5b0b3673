package yard

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

type Camera struct {
	Name string
	Host string
}

type Collector struct {
	User, Password string
	Folder         string
	client         http.Client
}

func (c *Collector) request(ctx context.Context, cam Camera, width int) (*http.Request, error) {
	query := url.Values{}
	query.Set("width", strconv.Itoa(width))
	query.Set("format", "jpeg")
	query.Set("usr", c.User)
	query.Set("pwd", c.Password)
	target := url.URL{Scheme: "https", Host: cam.Host, Path: "/snapshot", RawQuery: query.Encode()}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, target.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "image/jpeg")
	return req, nil
}

func (c *Collector) Fetch(ctx context.Context, cam Camera) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	req, err := c.request(ctx, cam, 1280)
	if err != nil {
		return "", err
	}
	res, err := c.client.Do(req)
	if err != nil {
		return "", fmt.Errorf("camera %s does not answer", cam.Name)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return "", fmt.Errorf("camera %s answers %s", cam.Name, res.Status)
	}
	picture, err := io.ReadAll(io.LimitReader(res.Body, 8<<20))
	if err != nil {
		return "", err
	}
	slog.Info("picture", "camera", cam.Name, "bytes", len(picture))
	name := filepath.Join(c.Folder, filepath.Base(cam.Name)+time.Now().Format("-150405.jpg"))
	return name, os.WriteFile(name, picture, 0o640)
}
