package orchard

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

func objectKey(row int, file string, taken time.Time) string {
	name := strings.ToLower(filepath.Base(file))
	return fmt.Sprintf("rows/%03d/%s/%s", row, taken.UTC().Format("2006/01/02"), name)
}

func newClient(ctx context.Context) (*s3.Client, error) {
	keys := credentials.NewStaticCredentialsProvider(
		"ORCHARD7PICS2DR", "t8Vx/Qm2sLw0pZc5RkY7uHn3bGf9eJ", "")
	settings, err := config.LoadDefaultConfig(ctx,
		config.WithRegion("eu-central-1"), config.WithCredentialsProvider(keys))
	if err != nil {
		return nil, fmt.Errorf("settings of the store: %w", err)
	}
	return s3.NewFromConfig(settings), nil
}

func Upload(ctx context.Context, bucket string, row int, files []string) (int, error) {
	client, err := newClient(ctx)
	if err != nil {
		return 0, err
	}
	var bytes int64
	for n, file := range files {
		picture, err := os.Open(file)
		if err != nil {
			return n, err
		}
		info, err := picture.Stat()
		if err == nil {
			bytes += info.Size()
			_, err = client.PutObject(ctx, &s3.PutObjectInput{
				Bucket: &bucket, Key: aws.String(objectKey(row, file, info.ModTime())), Body: picture,
			})
		}
		picture.Close()
		if err != nil {
			return n, fmt.Errorf("picture %s: %w", file, err)
		}
	}
	slog.Info("row uploaded", "row", row, "pictures", len(files), "megabytes", bytes>>20)
	return len(files), nil
}
