#include <stddef.h>
#include <stdint.h>

typedef void (*tlv_fn)(uint8_t type, const uint8_t *value, size_t len, void *ctx);

int tlv_walk(const uint8_t *buf, size_t size, tlv_fn fn, void *ctx)
{
    size_t pos = 0;
    int count = 0;

    while (pos < size) {
        uint8_t type;
        size_t len;

        if (size - pos < 3)
            return -1;
        type = buf[pos];
        len = ((size_t)buf[pos + 1] << 8) | buf[pos + 2];
        pos += 3;
        if (len > size - pos)
            return -1;
        fn(type, buf + pos, len, ctx);
        pos += len;
        count++;
    }
    return count;
}
