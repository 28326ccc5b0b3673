package uploads

import (
	"context"
	"database/sql"
	"io"
	"os"
	"path/filepath"

	"github.com/google/uuid"
)

func Store(ctx context.Context, db *sql.DB, dir string, r io.Reader, uid, gid int) (string, error) {
	name := uuid.NewString()
	path := filepath.Join(dir, name)
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(file, io.LimitReader(r, 20<<20)); err != nil {
		file.Close()
		os.Remove(path)
		return "", err
	}
	if err := file.Close(); err != nil {
		os.Remove(path)
		return "", err
	}
	if err := os.Chown(path, uid, gid); err != nil {
		os.Remove(path)
		return "", err
	}
	if err := os.Chmod(path, 0o640); err != nil {
		os.Remove(path)
		return "", err
	}
	if _, err := db.ExecContext(ctx, `INSERT INTO documents (name, ready) VALUES ($1, TRUE)`, name); err != nil {
		os.Remove(path)
		return "", err
	}
	return name, nil
}
