#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define MAX_SIDE 512

struct sprite {
    uint16_t width;
    uint16_t height;
    uint8_t *pixels;
};

static uint16_t get16(const uint8_t *p)
{
    return (uint16_t)(p[0] | (p[1] << 8));
}

/* layout: width, height, then pairs of (count, colour) */
int sprite_decode(const uint8_t *data, size_t len, struct sprite *out)
{
    size_t pos = 4, done = 0, total, runs = 0;

    if (len < 4)
        return -1;
    out->width = get16(data);
    out->height = get16(data + 2);
    if (out->width == 0 || out->height == 0 || out->width > MAX_SIDE || out->height > MAX_SIDE) {
        fprintf(stderr, "sprite of %ux%u refused\n", out->width, out->height);
        return -1;
    }
    total = (size_t)out->width * out->height;
    out->pixels = calloc(total, 1);
    if (out->pixels == NULL)
        return -1;

    while (pos + 2 <= len) {
        size_t count = data[pos];
        uint8_t colour = data[pos + 1];

        if (count > total - done) {
            fprintf(stderr, "run %zu does not fit the sprite\n", runs);
            free(out->pixels);
            out->pixels = NULL;
            return -1;
        }
        for (size_t i = 0; i < count; i++)
            out->pixels[done++] = colour;
        pos += 2;
        runs++;
    }
    if (done < total)
        fprintf(stderr, "sprite is short: %zu of %zu pixels\n", done, total);
    printf("decoded %zu runs\n", runs);
    return 0;
}
