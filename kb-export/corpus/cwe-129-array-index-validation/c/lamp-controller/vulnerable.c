#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

struct lamp {
    uint8_t level;
    uint8_t colour[3];
    unsigned long commands;
};

typedef int (*handler)(struct lamp *, const uint8_t *args);

static int lamp_off(struct lamp *l, const uint8_t *args) {
    (void)args;
    l->level = 0;
    return 0;
}

static int lamp_dim(struct lamp *l, const uint8_t *args) {
    l->level = args[0] > 100 ? 100 : args[0];
    return 0;
}

static int lamp_colour(struct lamp *l, const uint8_t *args) {
    for (int i = 0; i < 3; i++)
        l->colour[i] = args[i];
    return 0;
}

static const handler handlers[] = { lamp_off, lamp_dim, lamp_colour };

int serve_command(int serial, struct lamp *l) {
    uint8_t frame[5];
    uint8_t sum = 0;

    if (read(serial, frame, sizeof frame) != (ssize_t)sizeof frame)
        return -1;
    for (size_t i = 0; i < sizeof frame; i++)
        sum ^= frame[i];
    if (sum != 0) {
        fprintf(stderr, "lamp: checksum %02x\n", sum);
        return -1;
    }
    l->commands++;
    return handlers[frame[0]](l, frame + 1);
}
