package collection

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
)

type Person struct {
	Name  string
	Roles map[string]bool
}

type Loan struct {
	Borrower string    `json:"borrower"`
	From     time.Time `json:"from"`
	Until    time.Time `json:"until"`
}

type Catalogue interface {
	Describe(ctx context.Context, object string) (any, error)
	Lend(ctx context.Context, object string, loan Loan) error
}

type Desk struct {
	Objects Catalogue
	Login   func(http.Handler) http.Handler
	Current func(ctx context.Context) Person
}

func (d *Desk) role(name string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !d.Current(r.Context()).Roles[name] {
				http.Error(w, "this needs the role "+name, http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func (d *Desk) lend(w http.ResponseWriter, r *http.Request) {
	var loan Loan
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4096)).Decode(&loan)
	if err != nil || loan.Borrower == "" || !loan.From.Before(loan.Until) {
		http.Error(w, "borrower and dates are expected", http.StatusBadRequest)
		return
	}
	if err := d.Objects.Lend(r.Context(), chi.URLParam(r, "object"), loan); err != nil {
		http.Error(w, "the object is not available", http.StatusConflict)
		return
	}
	slog.Info("lent", "days", loan.Until.Sub(loan.From).Hours()/24)
	w.WriteHeader(http.StatusCreated)
}

func (d *Desk) Routes(router chi.Router) {
	router.Use(d.Login)
	router.With(d.role("curator")).Put("/objects/{object}/label", d.label)
	router.Post("/objects/{object}/loans", d.lend)
}
