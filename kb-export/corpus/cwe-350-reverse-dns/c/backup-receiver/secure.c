#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <syslog.h>

struct client {
    int socket;
    char shown[INET_ADDRSTRLEN];
    unsigned long refused;
};

static const char *const senders[] = {"10.20.0.11", "10.20.0.12"};

static void describe(struct client *c, const struct sockaddr_in *from)
{
    if (inet_ntop(AF_INET, &from->sin_addr, c->shown, sizeof c->shown) == NULL)
        snprintf(c->shown, sizeof c->shown, "?");
}

int may_deliver(struct client *c)
{
    struct sockaddr_in from;
    socklen_t size = sizeof from;

    if (getpeername(c->socket, (struct sockaddr *)&from, &size) < 0)
        return 0;
    if (size < sizeof from || from.sin_family != AF_INET)
        return 0;
    describe(c, &from);
    for (size_t i = 0; i < sizeof senders / sizeof *senders; i++) {
        if (strcmp(c->shown, senders[i]) == 0) {
            syslog(LOG_INFO, "backup from %s", c->shown);
            return 1;
        }
    }
    c->refused++;
    syslog(LOG_WARNING, "backup refused for %s", c->shown);
    return 0;
}
