package backup

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os/exec"
	"time"

	"cloud.google.com/go/storage"
	"filippo.io/age"
)

type Job struct {
	Bucket    *storage.BucketHandle
	Database  string
	Recipient string
}

func objectName(database string, now time.Time) string {
	return fmt.Sprintf("%s/%s.sql.gz", database, now.UTC().Format("2006-01-02T1504"))
}

func (j *Job) pack(source io.Reader, target io.Writer) (int64, error) {
	recipient, err := age.ParseX25519Recipient(j.Recipient)
	if err != nil {
		return 0, err
	}
	sealed, err := age.Encrypt(target, recipient)
	if err != nil {
		return 0, err
	}
	zipped := gzip.NewWriter(sealed)
	size, err := io.Copy(zipped, source)
	if err != nil {
		return size, err
	}
	if err := zipped.Close(); err != nil {
		return size, err
	}
	return size, sealed.Close()
}

func (j *Job) Run(ctx context.Context) error {
	started := time.Now()
	dump := exec.CommandContext(ctx, "pg_dump", "--no-owner", "--dbname", j.Database)
	output, err := dump.StdoutPipe()
	if err != nil {
		return err
	}
	if err := dump.Start(); err != nil {
		return fmt.Errorf("starting the dump: %w", err)
	}
	object := j.Bucket.Object(objectName(j.Database, started)).NewWriter(ctx)
	size, err := j.pack(output, object)
	if err != nil {
		return fmt.Errorf("writing the backup: %w", err)
	}
	if err := dump.Wait(); err != nil {
		return fmt.Errorf("dump: %w", err)
	}
	slog.Info("backup written", "megabytes", size>>20, "took", time.Since(started))
	return object.Close()
}
