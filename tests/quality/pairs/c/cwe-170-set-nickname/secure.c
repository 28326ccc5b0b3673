#include <stdio.h>
#include <string.h>

#define NICK_LEN 16

struct client {
    int fd;
    char nick[NICK_LEN];
    unsigned char token[32];
};

void broadcast(const char *text);

void cmd_nick(struct client *c, const char *arg)
{
    char text[128];

    strncpy(c->nick, arg, sizeof(c->nick) - 1);
    c->nick[sizeof(c->nick) - 1] = '\0';
    snprintf(text, sizeof(text), "* client %d is now known as %s\n", c->fd, c->nick);
    broadcast(text);
}
