package placeholder

import (
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"log"
	"net/http"
	"strconv"
)

func colourOf(name string) color.RGBA {
	h := fnv.New32a()
	h.Write([]byte(name))
	sum := h.Sum32()
	return color.RGBA{R: uint8(sum), G: uint8(sum >> 8), B: uint8(sum >> 16), A: 255}
}

func size(r *http.Request, key string) int {
	n, err := strconv.Atoi(r.URL.Query().Get(key))
	if err != nil || n < 1 {
		return 64
	}
	return n
}

func Handler(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" || len(name) > 40 {
		http.Error(w, "name?", http.StatusBadRequest)
		return
	}
	width, height := size(r, "w"), size(r, "h")
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	border := image.NewUniform(colourOf(name))
	draw.Draw(picture, picture.Bounds(), border, image.Point{}, draw.Src)
	inner := picture.Bounds().Inset(2)
	draw.Draw(picture, inner, image.White, image.Point{}, draw.Src)
	w.Header().Set("Content-Type", "image/png")
	w.Header().Set("Cache-Control", "public, max-age=86400")
	if err := png.Encode(w, picture); err != nil {
		log.Printf("placeholder not sent: %v", err)
	}
}
