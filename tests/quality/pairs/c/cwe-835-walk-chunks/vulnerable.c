#include <stdint.h>
#include <string.h>

static uint32_t le32(const uint8_t *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* data points behind the "RIFF....WAVE" header. Returns the number of chunks. */
unsigned int count_chunks(const uint8_t *data, uint32_t size)
{
    unsigned int count = 0;
    uint32_t pos = 0;

    while (pos < size && size - pos >= 8) {
        uint32_t len = le32(data + pos + 4);

        pos += 8 + len + (len & 1);
        count++;
    }
    return count;
}
