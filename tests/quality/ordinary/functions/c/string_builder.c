#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct builder {
    char *data;
    size_t length;
    size_t capacity;
};

static int reserve(struct builder *b, size_t extra)
{
    size_t needed, capacity;
    char *grown;

    if (extra > SIZE_MAX - b->length - 1)
        return -1;
    needed = b->length + extra + 1;
    if (needed <= b->capacity)
        return 0;
    capacity = b->capacity ? b->capacity : 64;
    while (capacity < needed)
        capacity = capacity > SIZE_MAX / 2 ? needed : capacity * 2;
    grown = realloc(b->data, capacity);
    if (grown == NULL)
        return -1;
    b->data = grown;
    b->capacity = capacity;
    return 0;
}

int builder_append(struct builder *b, const char *text)
{
    size_t length = strlen(text);

    if (reserve(b, length) != 0)
        return -1;
    memcpy(b->data + b->length, text, length + 1);
    b->length += length;
    return 0;
}
