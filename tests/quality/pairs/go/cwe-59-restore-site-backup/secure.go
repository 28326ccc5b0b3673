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
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
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
		switch header.Typeflag {
		case tar.TypeDir:
			err = root.MkdirAll(header.Name, 0o755)
		case tar.TypeReg:
			err = write(root, header.Name, archive)
		default:
			err = fmt.Errorf("%q is neither a file nor a directory", header.Name)
		}
		if err != nil {
			return err
		}
	}
}

func write(root *os.Root, name string, r io.Reader) error {
	file, err := root.Create(name)
	if err != nil {
		return err
	}
	_, copyErr := io.Copy(file, r)
	return errors.Join(copyErr, file.Close())
}
