#include <stdint.h>
#include <stdlib.h>

#define MAX_SIDE 16384u

struct image {
    uint32_t width;
    uint32_t height;
    uint32_t *pixels;
};

int image_create(struct image *image, uint32_t width, uint32_t height)
{
    if (width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE)
        return -1;
    image->pixels = calloc((size_t)width * height, sizeof *image->pixels);
    if (image->pixels == NULL)
        return -1;
    image->width = width;
    image->height = height;
    return 0;
}

int image_set(struct image *image, uint32_t x, uint32_t y, uint32_t colour)
{
    if (x >= image->width || y >= image->height)
        return -1;
    image->pixels[(size_t)y * image->width + x] = colour;
    return 0;
}

void image_destroy(struct image *image)
{
    free(image->pixels);
    image->pixels = NULL;
    image->width = image->height = 0;
}
