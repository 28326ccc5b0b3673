#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum kind { CARD = 1, DOOR = 2 };

struct record {
    uint32_t when;
    uint8_t kind;
    uint8_t door;
    char text[58];
};

static struct record out;
static unsigned long sent;

static int push(int controller)
{
    if (send(controller, &out, sizeof out, MSG_NOSIGNAL) != (ssize_t)sizeof out) {
        perror("controller");
        return -1;
    }
    if (++sent % 1000 == 0)
        fprintf(stderr, "%lu records sent\n", sent);
    return 0;
}

int send_badge(int controller, uint8_t door, const char *badge, const char *pin)
{
    out.when = (uint32_t)time(NULL);
    out.kind = CARD;
    out.door = door;
    snprintf(out.text, sizeof out.text, "badge=%s pin=%s", badge, pin);
    return push(controller);
}

int send_door(int controller, uint8_t door, int open)
{
    out.when = (uint32_t)time(NULL);
    out.kind = DOOR;
    out.door = door;
    snprintf(out.text, sizeof out.text, "%s", open ? "open" : "shut");
    return push(controller);
}
