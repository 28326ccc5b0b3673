package preview

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

func publicOnly(network, address string, _ syscall.RawConn) error {
	target, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := target.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || (target.Port() != 80 && target.Port() != 443) {
		return errors.New("address is not on the public internet")
	}
	return nil
}

var client = &http.Client{
	Timeout: 8 * time.Second,
	Transport: &http.Transport{
		DialContext: (&net.Dialer{Timeout: 3 * time.Second, Control: publicOnly}).DialContext,
	},
}

func Load(ctx context.Context, link string) ([]byte, error) {
	parsed, err := url.Parse(link)
	if err != nil || (parsed.Scheme != "https" && parsed.Scheme != "http") {
		return nil, errors.New("not a web address")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, parsed.String(), nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, errors.New("page could not be loaded: " + resp.Status)
	}
	return io.ReadAll(io.LimitReader(resp.Body, 64<<10))
}
