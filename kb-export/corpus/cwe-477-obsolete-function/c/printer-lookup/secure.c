#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include <sys/socket.h>
#include <unistd.h>

struct printer {
    const char *host;
    unsigned short port;
    unsigned long sent;
};

static int reach(const struct printer *p)
{
    struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
    struct addrinfo *found, *each;
    char service[8];
    int fd = -1;

    snprintf(service, sizeof service, "%u", p->port);
    if (getaddrinfo(p->host, service, &hints, &found) != 0)
        return -1;
    for (each = found; each != NULL && fd < 0; each = each->ai_next) {
        fd = socket(each->ai_family, each->ai_socktype, each->ai_protocol);
        if (fd >= 0 && connect(fd, each->ai_addr, each->ai_addrlen) < 0) {
            close(fd);
            fd = -1;
        }
    }
    freeaddrinfo(found);
    return fd;
}

int print_labels(struct printer *p, const char *labels)
{
    size_t left = strlen(labels);
    int fd = reach(p);

    if (fd < 0)
        return -1;
    while (left > 0) {
        ssize_t n = write(fd, labels, left);
        if (n <= 0)
            break;
        labels += n;
        left -= (size_t)n;
        p->sent += (unsigned long)n;
    }
    close(fd);
    printf("%s: %lu bytes so far\n", p->host, p->sent);
    return left == 0 ? 0 : -1;
}
