package laundry

import (
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

var ErrRefused = errors.New("name or password is wrong")

type Login struct {
	Flat     string `json:"flat" binding:"required,max=8"`
	Password string `json:"password" binding:"required,max=200"`
}

type House interface {
	Check(flat, password string) (resident int, err error)
	OpenSession(resident int, lifetime time.Duration) (token string, err error)
	NextSlot(resident int) (time.Time, bool)
}

func slotText(house House, resident int) string {
	slot, booked := house.NextSlot(resident)
	if !booked {
		return "no slot booked"
	}
	return slot.Format("Monday 15:04")
}

func WashTimes(c *gin.Context) {
	times := []string{}
	for start := 7; start < 21; start += 2 {
		times = append(times, time.Date(0, 1, 1, start, 0, 0, 0, time.UTC).Format("15:04"))
	}
	c.JSON(http.StatusOK, times)
}

func LoginHandler(house House) gin.HandlerFunc {
	const lifetime = 8 * time.Hour
	return func(c *gin.Context) {
		var login Login
		if err := c.ShouldBindJSON(&login); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"error": "flat and password are expected"})
			return
		}
		resident, err := house.Check(login.Flat, login.Password)
		if errors.Is(err, ErrRefused) {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		token := ""
		if err == nil {
			token, err = house.OpenSession(resident, lifetime)
		}
		if err != nil {
			slog.Error("login", "error", err)
			c.JSON(http.StatusServiceUnavailable, gin.H{"error": "try again later"})
			return
		}
		c.SetSameSite(http.SameSiteStrictMode)
		c.SetCookie("laundry", token, int(lifetime.Seconds()), "/", "", true, true)
		c.JSON(http.StatusOK, gin.H{"slot": slotText(house, resident)})
	}
}
