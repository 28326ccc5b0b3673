package bundle

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const maxBytes = 200 << 20

// Untar writes the regular files at the top level of an archive to dir.
func Untar(r io.Reader, dir string) error {
	reader := tar.NewReader(r)
	left := int64(maxBytes)
	for {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		if !filepath.IsLocal(header.Name) || filepath.Base(header.Name) != header.Name {
			return fmt.Errorf("bad name in archive: %q", header.Name)
		}
		if left -= header.Size; left < 0 {
			return errors.New("archive is too large")
		}
		file, err := os.OpenFile(filepath.Join(dir, header.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return err
		}
		_, copyErr := io.Copy(file, reader)
		if err := errors.Join(copyErr, file.Close()); err != nil {
			return err
		}
	}
}
