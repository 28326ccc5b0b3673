package maps

import (
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
)

type Region struct {
	Name   string
	Size   int64
	Digest string
}

func digestOf(file string) (string, int64, error) {
	input, err := os.Open(file)
	if err != nil {
		return "", 0, err
	}
	defer input.Close()
	digest := sha1.New()
	size, err := io.Copy(digest, input)
	return hex.EncodeToString(digest.Sum(nil)), size, err
}

func Install(downloads, maps string, regions []Region) (int, error) {
	installed := 0
	var problems []error
	for _, region := range regions {
		if filepath.Base(region.Name) != region.Name {
			return installed, fmt.Errorf("name of a region: %q", region.Name)
		}
		source := filepath.Join(downloads, region.Name+".tiles")
		digest, size, err := digestOf(source)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil || size != region.Size || digest != region.Digest {
			slog.Warn("download does not fit", "region", region.Name, "size", size)
			problems = append(problems, fmt.Errorf("region %s", region.Name))
			continue
		}
		if err := os.Rename(source, filepath.Join(maps, region.Name+".tiles")); err != nil {
			return installed, err
		}
		installed++
	}
	slog.Info("maps updated", "installed", installed, "of", len(regions))
	return installed, errors.Join(problems...)
}
