package backup

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httputil"
	"os"
	"time"
)

type Client struct {
	Base   string
	ticket string
	http   http.Client
}

func (c *Client) Login(user, password string) error {
	body, err := json.Marshal(map[string]string{"user": user, "password": password})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, c.Base+"/session", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "backup/2.4")
	dump, _ := httputil.DumpRequestOut(req, true)
	fmt.Fprintf(os.Stderr, "%s\n", dump)
	c.http.Timeout = 20 * time.Second
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return errors.New("login refused: " + res.Status)
	}
	var answer struct{ Ticket string }
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		return err
	}
	c.ticket = answer.Ticket
	return nil
}
