#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_IMAGE (4u * 1024 * 1024)

struct upload {
    uint8_t *image;
    size_t total;
    size_t filled;
    uint32_t checksum;
    unsigned chunks;
};

static uint32_t adler(uint32_t sum, const uint8_t *p, size_t n)
{
    uint32_t a = sum & 0xffff, b = sum >> 16;

    for (size_t i = 0; i < n; i++) {
        a = (a + p[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

int upload_begin(struct upload *u, uint32_t announced)
{
    memset(u, 0, sizeof(*u));
    if (announced == 0 || announced > MAX_IMAGE) {
        fprintf(stderr, "image of %u bytes refused\n", announced);
        return -1;
    }
    u->image = malloc(announced);
    if (u->image == NULL)
        return -1;
    u->total = announced;
    u->checksum = 1;
    return 0;
}

int upload_chunk(struct upload *u, const uint8_t *data, size_t len)
{
    if (u->image == NULL || len == 0)
        return -1;
    if (len > u->total - u->filled) {
        fprintf(stderr, "chunk %u exceeds the announced image\n", u->chunks);
        return -1;
    }
    memcpy(u->image + u->filled, data, len);
    u->checksum = adler(u->checksum, data, len);
    u->filled += len;
    u->chunks++;
    if (u->chunks % 64 == 0)
        printf("%zu of %zu bytes received\n", u->filled, u->total);
    return u->filled == u->total;
}
