package profile

import (
	"encoding/json"
	"log"
	"net/http"
)

type Address struct {
	Street string `json:"street"`
	City   string `json:"city"`
}

type Patch struct {
	Phone   *string  `json:"phone"`
	Address *Address `json:"address"`
}

func Update(store Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var patch *Patch
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 16<<10)).Decode(&patch); err != nil {
			http.Error(w, "not a profile", http.StatusBadRequest)
			return
		}
		profile, err := store.Load(r.Context(), UserID(r))
		if err != nil {
			log.Printf("load profile: %v", err)
		}
		profile.City = patch.Address.City
		profile.Street = patch.Address.Street
		if patch.Phone != nil {
			profile.Phone = *patch.Phone
		}
		if err := store.Save(r.Context(), profile); err != nil {
			http.Error(w, "profile could not be saved", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(profile)
	}
}
