package restore

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const maxBytes = 500 << 20

func Restore(r io.Reader, dir string) error {
	archive := tar.NewReader(io.LimitReader(r, maxBytes))
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !filepath.IsLocal(header.Name) {
			return fmt.Errorf("bad name in archive: %q", header.Name)
		}
		target := filepath.Join(dir, header.Name)
		switch header.Typeflag {
		case tar.TypeDir:
			err = os.MkdirAll(target, 0o755)
		case tar.TypeSymlink:
			err = os.Symlink(header.Linkname, target)
		case tar.TypeReg:
			err = write(target, archive)
		}
		if err != nil {
			return err
		}
	}
}

func write(target string, r io.Reader) error {
	file, err := os.Create(target)
	if err != nil {
		return err
	}
	_, copyErr := io.Copy(file, r)
	return errors.Join(copyErr, file.Close())
}
