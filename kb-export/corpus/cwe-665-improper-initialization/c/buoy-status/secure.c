#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <syslog.h>
#include <time.h>

struct sensors {
    int wave_cm;
    int water_mk;
    int battery_mv;
};

struct status {
    uint8_t version;
    uint8_t state;
    uint32_t time;
    int16_t wave_cm;
    int16_t water_mk;
    char name[24];
    uint8_t reserve[32];
};

static uint8_t state_of(const struct sensors *s)
{
    if (s->battery_mv < 3300)
        return 2;
    return s->wave_cm > 800 ? 1 : 0;
}

int answer_status(int sock, const struct sensors *s, const char *name,
                  const struct sockaddr *to, socklen_t to_len)
{
    struct status st;
    ssize_t n;

    memset(&st, 0, sizeof(st));
    st.version = 3;
    st.state = state_of(s);
    st.time = (uint32_t)time(NULL);
    st.wave_cm = (int16_t)s->wave_cm;
    st.water_mk = (int16_t)s->water_mk;
    snprintf(st.name, sizeof(st.name), "%s", name);
    n = sendto(sock, &st, sizeof(st), 0, to, to_len);
    if (n != (ssize_t)sizeof(st)) {
        syslog(LOG_WARNING, "status not sent: %m");
        return -1;
    }
    return st.state;
}
