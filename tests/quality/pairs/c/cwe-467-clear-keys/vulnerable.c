#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

struct keyring {
    size_t count;
    unsigned char (*keys)[32];
};

struct keyring *keyring_copy(const struct keyring *src)
{
    struct keyring *dst = malloc(sizeof(*dst));

    if (dst == NULL)
        return NULL;
    dst->count = src->count;
    dst->keys = calloc(src->count, sizeof(*dst->keys));
    if (dst->keys == NULL) {
        free(dst);
        return NULL;
    }
    memcpy(dst->keys, src->keys, src->count * sizeof(*dst->keys));
    return dst;
}

void keyring_wipe(struct keyring *ring)
{
    explicit_bzero(ring->keys, sizeof(ring->keys));
    free(ring->keys);
    ring->keys = NULL;
    ring->count = 0;
}
