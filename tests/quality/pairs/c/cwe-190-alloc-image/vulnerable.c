#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct bitmap {
    uint32_t width, height;
    uint8_t *pixels;
};

struct bitmap *load_bitmap(FILE *in)
{
    uint32_t head[2], size;
    struct bitmap *bmp;

    if (fread(head, sizeof(head[0]), 2, in) != 2)
        return NULL;
    bmp = malloc(sizeof(*bmp));
    if (bmp == NULL)
        return NULL;
    bmp->width = head[0];
    bmp->height = head[1];

    size = bmp->width * bmp->height * 4;
    bmp->pixels = malloc(size);
    if (bmp->pixels == NULL) {
        free(bmp);
        return NULL;
    }
    for (uint32_t y = 0; y < bmp->height; y++) {
        if (fread(bmp->pixels + (size_t)y * bmp->width * 4, 4, bmp->width, in) != bmp->width) {
            free(bmp->pixels);
            free(bmp);
            return NULL;
        }
    }
    return bmp;
}
