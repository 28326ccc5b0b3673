#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct image_header {
    char magic[4];
    uint32_t width;
    uint32_t height;
    uint32_t depth;
};

struct canvas {
    uint32_t width, height, depth;
    uint8_t *data;
};

static int read_header(FILE *in, struct image_header *h)
{
    if (fread(h, sizeof(*h), 1, in) != 1 || memcmp(h->magic, "THB1", 4) != 0)
        return -1;
    h->width = ntohl(h->width);
    h->height = ntohl(h->height);
    h->depth = ntohl(h->depth);
    return 0;
}

int canvas_open(FILE *in, struct canvas *c, uint8_t background)
{
    struct image_header h;

    if (read_header(in, &h) != 0) {
        fputs("not a thumbnail file\n", stderr);
        return -1;
    }
    if (h.width == 0 || h.height == 0 || (h.depth != 1 && h.depth != 3 && h.depth != 4)) {
        fprintf(stderr, "unsupported format %ux%ux%u\n", h.width, h.height, h.depth);
        return -1;
    }
    uint32_t bytes = h.width * h.height * h.depth;
    c->data = malloc(bytes);
    if (c->data == NULL)
        return -1;
    c->width = h.width;
    c->height = h.height;
    c->depth = h.depth;
    for (uint32_t y = 0; y < c->height; y++)
        memset(c->data + (size_t)y * c->width * c->depth, background, (size_t)c->width * c->depth);
    printf("canvas %ux%u, %u bytes per pixel\n", c->width, c->height, c->depth);
    return 0;
}
