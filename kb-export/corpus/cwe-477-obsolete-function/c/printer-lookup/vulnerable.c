#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

struct printer {
    const char *host;
    unsigned short port;
    unsigned long sent;
};

static int reach(const struct printer *p)
{
    struct sockaddr_in addr;
    struct hostent *entry;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd < 0)
        return -1;
    entry = gethostbyname(p->host);
    if (entry == NULL) {
        close(fd);
        return -1;
    }
    bzero(&addr, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(p->port);
    bcopy(entry->h_addr_list[0], &addr.sin_addr, entry->h_length);
    if (connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        close(fd);
        return -1;
    }
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
