package tools

import (
	"context"
	"net/http"
	"os/exec"
	"regexp"
	"time"
)

var domainName = regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$`)

func Lookup(w http.ResponseWriter, r *http.Request) {
	domain := r.PostFormValue("domain")
	if !domainName.MatchString(domain) {
		http.Error(w, "domain is missing or not a name", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), 10*time.Second)
	defer cancel()

	out, err := exec.CommandContext(ctx, "dig", "+short", "-q", domain, "-t", "ANY").CombinedOutput()
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Write(out)
}
