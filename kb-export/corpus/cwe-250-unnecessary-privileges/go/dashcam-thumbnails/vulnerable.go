package thumbs

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

type Maker struct {
	Clips   string
	Timeout time.Duration
	UID     uint32
	GID     uint32
}

func sizeText(n int) string {
	if n < 10_000 {
		return fmt.Sprintf("%d B", n)
	}
	return fmt.Sprintf("%.1f kB", float64(n)/1000)
}

func (m *Maker) still(ctx context.Context, clip *os.File) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, m.Timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, "/usr/bin/ffmpeg", "-v", "error", "-i", "pipe:0",
		"-frames:v", "1", "-f", "mjpeg", "pipe:1")
	cmd.Stdin = clip
	var picture, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &picture, &messages
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LANG=C"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%w: %.200s", err, messages.String())
	}
	return picture.Bytes(), nil
}

func (m *Maker) Make(ctx context.Context, id int) ([]byte, error) {
	clip, err := os.Open(filepath.Join(m.Clips, fmt.Sprintf("%08d.mp4", id)))
	if err != nil {
		return nil, err
	}
	defer clip.Close()
	started := time.Now()
	data, err := m.still(ctx, clip)
	slog.Info("thumbnail", "clip", id, "size", sizeText(len(data)), "took", time.Since(started))
	return data, err
}
