#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct conn {
    int fd;
    size_t used;
    unsigned long lines;
    char buf[1024];
};

static void reply(struct conn *c, const char *text)
{
    if (write(c->fd, text, strlen(text)) < 0)
        perror("write");
}

static void conn_close(struct conn *c)
{
    close(c->fd);
    free(c);
}

static int run_command(struct conn *c, const char *line)
{
    if (strcmp(line, "PING") == 0) {
        reply(c, "PONG\n");
    } else if (strcmp(line, "QUIT") == 0) {
        reply(c, "BYE\n");
        conn_close(c);
        return 1;
    } else {
        reply(c, "ERR unknown command\n");
    }
    return 0;
}

/* returns 1 once the connection is gone, 0 otherwise */
int conn_readable(struct conn *c)
{
    char *start = c->buf, *nl;
    ssize_t n = read(c->fd, c->buf + c->used, sizeof(c->buf) - c->used);

    if (n <= 0) {
        conn_close(c);
        return 1;
    }
    c->used += (size_t)n;
    while ((nl = memchr(start, '\n', c->used - (size_t)(start - c->buf))) != NULL) {
        *nl = '\0';
        run_command(c, start);
        c->lines++;
        start = nl + 1;
    }
    c->used -= (size_t)(start - c->buf);
    memmove(c->buf, start, c->used);
    return 0;
}
