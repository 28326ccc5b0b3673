package helpdesk

import (
	"bytes"
	"fmt"
	"mime"
	"net/mail"
	"net/smtp"
	"strings"
	"time"
)

type Ticket struct {
	Number   int
	Subject  string
	Customer string
	Opened   time.Time
}

type Mailer struct {
	Host string
	Auth smtp.Auth
	From mail.Address
}

func age(t Ticket) string {
	days := int(time.Since(t.Opened).Hours() / 24)
	switch {
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	}
	return fmt.Sprintf("%d days ago", days)
}

func (m Mailer) Answer(t Ticket, text string) error {
	to, err := mail.ParseAddress(t.Customer)
	if err != nil {
		return fmt.Errorf("ticket %d: %w", t.Number, err)
	}
	subject := t.Subject
	if !strings.HasPrefix(subject, "Re: ") {
		subject = "Re: " + subject
	}
	subject = mime.QEncoding.Encode("utf-8", strings.Join(strings.Fields(subject), " "))
	var b bytes.Buffer
	fmt.Fprintf(&b, "From: %s\r\n", m.From.String())
	fmt.Fprintf(&b, "To: %s\r\n", to.String())
	fmt.Fprintf(&b, "Subject: %s [#%d]\r\n", subject, t.Number)
	fmt.Fprintf(&b, "Date: %s\r\n", time.Now().Format(time.RFC1123Z))
	b.WriteString("Content-Type: text/plain; charset=utf-8\r\n\r\n")
	fmt.Fprintf(&b, "You wrote to us %s.\r\n\r\n%s\r\n", age(t), text)
	return smtp.SendMail(m.Host+":587", m.Auth, m.From.Address, []string{to.Address}, b.Bytes())
}
