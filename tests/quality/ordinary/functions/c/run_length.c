#include <stddef.h>

/* Encodes `input` as (count, byte) pairs. Returns the bytes written, or 0 when `out` is too small. */
size_t run_length_encode(const unsigned char *input, size_t length, unsigned char *out, size_t size)
{
    size_t written = 0;
    size_t i = 0;

    while (i < length) {
        unsigned char value = input[i];
        size_t run = 1;

        while (run < 255 && i + run < length && input[i + run] == value)
            run++;
        if (size - written < 2)
            return 0;
        out[written++] = (unsigned char)run;
        out[written++] = value;
        i += run;
    }
    return written;
}
