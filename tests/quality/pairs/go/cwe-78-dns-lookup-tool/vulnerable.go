package tools

import (
	"context"
	"net/http"
	"os/exec"
	"time"
)

func Lookup(w http.ResponseWriter, r *http.Request) {
	domain := r.PostFormValue("domain")
	if domain == "" {
		http.Error(w, "domain is missing", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), 10*time.Second)
	defer cancel()

	out, err := exec.CommandContext(ctx, "sh", "-c", "dig +short "+domain+" ANY").CombinedOutput()
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Write(out)
}
