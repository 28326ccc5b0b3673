#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DOORS 8
#define BADGE_SIZE 25
#define FRAME_SIZE 64

struct door {
    char badge[BADGE_SIZE];
    time_t seen;
    unsigned count;
};

static struct door doors[DOORS];

int accept_badge(unsigned door, const char *badge)
{
    size_t length = strlen(badge);

    if (door >= DOORS)
        return -1;
    if (length == 0 || length >= BADGE_SIZE) {
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
    char frame[FRAME_SIZE];
    ssize_t got = read(fd, frame, sizeof frame - 1);

    if (got <= 0)
        return -1;
    frame[got] = '\0';
    frame[strcspn(frame, "\r\n")] = '\0';
    if (accept_badge(door, frame) < 0)
        return -1;
    printf("door %u: %u badges\n", door, doors[door].count);
    return 0;
}
