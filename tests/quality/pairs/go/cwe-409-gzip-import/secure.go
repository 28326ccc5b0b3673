package contacts

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
)

type Contact struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

const (
	maxUpload   = 4 << 20
	maxUnpacked = 32 << 20
)

func Import(store func([]Contact) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		packed, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, maxUpload))
		if err != nil {
			http.Error(w, "body is not gzip", http.StatusBadRequest)
			return
		}
		defer packed.Close()
		var list []Contact
		if err := json.NewDecoder(io.LimitReader(packed, maxUnpacked)).Decode(&list); err != nil {
			http.Error(w, "body is not a list of contacts", http.StatusBadRequest)
			return
		}
		if err := store(list); err != nil {
			http.Error(w, "import failed", http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
