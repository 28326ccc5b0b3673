#include <stdio.h>
#include <syslog.h>

void report(int level, const char *who, const char *text)
{
    char message[512];

    snprintf(message, sizeof(message), "%s: %s", who, text);
#ifdef DEBUG
    fprintf(stderr, message);
    fputc('\n', stderr);
#endif
    syslog(level, message);
}
