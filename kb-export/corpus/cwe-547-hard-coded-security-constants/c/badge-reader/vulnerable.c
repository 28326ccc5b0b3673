#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct door {
    char badge[16];
    time_t seen;
    unsigned count;
};

static struct door doors[8];

int accept_badge(unsigned door, const char *badge)
{
    size_t length = strlen(badge);

    if (door >= 8)
        return -1;
    if (length == 0 || length >= 24) {
        fprintf(stderr, "door %u: badge of %zu characters\n", door, length);
        return -1;
    }
    memcpy(doors[door].badge, badge, length + 1);
    doors[door].seen = time(NULL);
    doors[door].count++;
    return 0;
}

int read_badge(int fd, unsigned door)
{
    char frame[64];
    ssize_t got = read(fd, frame, 63);

    if (got <= 0)
        return -1;
    frame[got] = '\0';
    frame[strcspn(frame, "\r\n")] = '\0';
    if (accept_badge(door, frame) < 0)
        return -1;
    printf("door %u: %u badges\n", door, doors[door].count);
    return 0;
}
