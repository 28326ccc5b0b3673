#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <syslog.h>

enum level { INFO, WARNING, FIRE, LEVELS };

static unsigned long counts[LEVELS];

static enum level level_of(const char *text)
{
    if (strncmp(text, "FIRE", 4) == 0)
        return FIRE;
    return strncmp(text, "WARN", 4) == 0 ? WARNING : INFO;
}

static void clean(char *text)
{
    for (; *text != '\0'; text++)
        if (!isprint((unsigned char)*text))
            *text = '.';
}

static void record(enum level level, const char *text)
{
    static const int priority[LEVELS] = { LOG_INFO, LOG_WARNING, LOG_ALERT };

    counts[level]++;
    syslog(LOG_DAEMON | priority[level], text);
}

int serve_alarms(int sock, unsigned long limit)
{
    char text[512];
    unsigned long received = 0;

    while (received < limit) {
        ssize_t n = recv(sock, text, sizeof(text) - 1, 0);

        if (n < 0) {
            syslog(LOG_DAEMON | LOG_ERR, "receive failed: %m");
            return -1;
        }
        text[n] = '\0';
        clean(text);
        record(level_of(text), text);
        received++;
    }
    printf("%lu info, %lu warnings, %lu fire\n", counts[INFO], counts[WARNING], counts[FIRE]);
    return 0;
}
