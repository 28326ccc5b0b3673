#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#define NAME_FIELD 32

struct announcement {
    uint16_t kind;
    uint16_t team;
    uint32_t score;
    char name[NAME_FIELD];
};

struct player {
    char *name;
    unsigned team;
    unsigned long score;
    unsigned announced;
};

int announce(int lobby, struct player *p) {
    struct announcement msg;
    ssize_t sent;

    if (p->team > 7) {
        fprintf(stderr, "%s: no team %u\n", p->name, p->team);
        return -1;
    }
    msg.kind = htons(12);
    msg.team = htons((uint16_t)p->team);
    msg.score = htonl(p->score > UINT32_MAX ? UINT32_MAX : (uint32_t)p->score);
    memcpy(msg.name, p->name, sizeof msg.name);

    sent = send(lobby, &msg, sizeof msg, MSG_NOSIGNAL);
    if (sent != (ssize_t)sizeof msg) {
        perror("send");
        return -1;
    }
    p->announced++;
    return 0;
}
