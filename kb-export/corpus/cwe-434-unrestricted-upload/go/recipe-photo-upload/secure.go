package recipes

import (
	"context"
	"fmt"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"log/slog"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

const limit = 4 << 20

type Store interface {
	AddPhoto(ctx context.Context, recipe int, file string) (int, error)
}

type Photos struct {
	Folder string
	Store  Store
}

func pictureType(upload *multipart.FileHeader) (string, error) {
	file, err := upload.Open()
	if err != nil {
		return "", err
	}
	defer file.Close()
	_, format, err := image.DecodeConfig(file)
	return "." + format, err
}

func (p *Photos) Create(c *gin.Context) {
	recipe, err := strconv.Atoi(c.Param("recipe"))
	if err != nil {
		c.String(http.StatusNotFound, "no such recipe")
		return
	}
	upload, err := c.FormFile("photo")
	if err != nil || upload.Size > limit {
		c.String(http.StatusUnprocessableEntity, "a photo of up to 4 MB is needed")
		return
	}
	extension, err := pictureType(upload)
	if err != nil {
		c.String(http.StatusUnsupportedMediaType, "JPEG or PNG only")
		return
	}
	name := fmt.Sprintf("%d-%s%s", recipe, uuid.NewString(), extension)
	if err := c.SaveUploadedFile(upload, filepath.Join(p.Folder, name)); err != nil {
		c.String(http.StatusInternalServerError, "not saved")
		return
	}
	count, err := p.Store.AddPhoto(c, recipe, name)
	if err != nil {
		slog.Warn("photo not listed", "recipe", recipe, "error", err)
	}
	slog.Info("photo added", "recipe", recipe, "bytes", upload.Size, "count", count)
	c.JSON(http.StatusCreated, gin.H{"url": "/photos/" + name, "count": count})
}
