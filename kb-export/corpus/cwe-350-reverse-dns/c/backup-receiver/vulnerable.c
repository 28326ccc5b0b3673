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

static const char *const senders[] = {"db1.lager.example", "db2.lager.example"};

static void describe(struct client *c, const struct sockaddr_in *from)
{
    if (inet_ntop(AF_INET, &from->sin_addr, c->shown, sizeof c->shown) == NULL)
        snprintf(c->shown, sizeof c->shown, "?");
}

int may_deliver(struct client *c)
{
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    char name[NI_MAXHOST];

    if (getpeername(c->socket, (struct sockaddr *)&from, &size) < 0)
        return 0;
    if (size < sizeof from || from.sin_family != AF_INET)
        return 0;
    describe(c, &from);
    if (getnameinfo((struct sockaddr *)&from, size, name, sizeof name, NULL, 0, NI_NAMEREQD) != 0)
        return 0;
    for (size_t i = 0; i < sizeof senders / sizeof *senders; i++) {
        if (strcasecmp(name, senders[i]) == 0) {
            syslog(LOG_INFO, "backup from %s", c->shown);
            return 1;
        }
    }
    c->refused++;
    syslog(LOG_WARNING, "backup refused for %s", c->shown);
    return 0;
}
