package wardens

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"regexp"
	"strings"
	"time"

	"github.com/go-ldap/ldap/v3"
)

var warden = regexp.MustCompile(`^w[0-9]{4}$`)

type Directory struct {
	Host string
	Base string
}

func (d *Directory) dial() (*ldap.Conn, error) {
	dialer := &net.Dialer{Timeout: 4 * time.Second}
	return ldap.DialURL("ldaps://"+d.Host+":636", ldap.DialWithDialer(dialer))
}

func (d *Directory) Login(name, password string) (string, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	if !warden.MatchString(name) || password == "" {
		return "", errors.New("name or password")
	}
	started := time.Now()
	conn, err := d.dial()
	if err != nil {
		return "", fmt.Errorf("directory: %w", err)
	}
	defer conn.Close()
	entry := "uid=" + name + "," + d.Base
	if err := conn.Bind(entry, password); err != nil {
		slog.Info("login refused", "warden", name)
		return "", errors.New("name or password")
	}
	request := ldap.NewSearchRequest(entry, ldap.ScopeBaseObject, ldap.NeverDerefAliases,
		1, 5, false, "(objectClass=person)", []string{"district"}, nil)
	result, err := conn.Search(request)
	if err != nil || len(result.Entries) != 1 {
		return "", errors.New("the warden has no district")
	}
	district := result.Entries[0].GetAttributeValue("district")
	slog.Info("logged in", "warden", name, "district", district, "took", time.Since(started))
	return district, nil
}
