#include <arpa/inet.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct trace {
    uint32_t station;
    uint32_t samples;
    float *values;
    float swing;
};

static int read_full(int fd, void *buffer, size_t length) {
    unsigned char *p = buffer;
    while (length > 0) {
        ssize_t n = read(fd, p, length);
        if (n <= 0)
            return -1;
        p += n;
        length -= (size_t)n;
    }
    return 0;
}

int receive_trace(int client, struct trace *t) {
    uint32_t head[2];

    if (read_full(client, head, sizeof head) != 0)
        return -1;
    t->station = ntohl(head[0]);
    t->samples = ntohl(head[1]);
    t->swing = 0.0f;
    if (t->station == 0 || t->samples == 0)
        return -1;
    t->values = calloc(t->samples, sizeof *t->values);
    if (t->values == NULL)
        return -1;
    if (read_full(client, t->values, (size_t)t->samples * sizeof *t->values) != 0) {
        free(t->values);
        t->values = NULL;
        return -1;
    }
    for (uint32_t i = 0; i < t->samples; i++)
        if (fabsf(t->values[i]) > t->swing)
            t->swing = fabsf(t->values[i]);
    printf("station %u: %u samples, swing %.3f\n", t->station, t->samples, t->swing);
    return 0;
}
