#define _GNU_SOURCE
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct result {
    unsigned tried;
    int reachable;
    char address[64];
};

int check_host(const char *host, const char *port, struct result *r) {
    struct addrinfo hints, *list = NULL;
    int status;

    memset(r, 0, sizeof *r);
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    status = getaddrinfo(host, port, &hints, &list);
    if (status != 0) {
        fprintf(stderr, "%s: %s\n", host, gai_strerror(status));
        return -1;
    }
    for (struct addrinfo *a = list; a != NULL && !r->reachable; a = a->ai_next) {
        int fd = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (fd < 0)
            continue;
        r->tried++;
        if (connect(fd, a->ai_addr, a->ai_addrlen) == 0) {
            r->reachable = 1;
            getnameinfo(a->ai_addr, a->ai_addrlen, r->address, sizeof r->address, NULL, 0,
                        NI_NUMERICHOST);
        }
        close(fd);
    }
    free(list);
    printf("%s: %s after %u attempts\n", host, r->reachable ? r->address : "no", r->tried);
    return r->reachable;
}

void print_summary(const struct result *results, unsigned count, FILE *out) {
    unsigned up = 0, tried = 0;

    for (unsigned i = 0; i < count; i++) {
        up += results[i].reachable != 0;
        tried += results[i].tried;
    }
    fprintf(out, "%u of %u hosts answer, %u attempts\n", up, count, tried);
    if (up < count / 2)
        fputs("more than half of the hosts are down\n", out);
}
