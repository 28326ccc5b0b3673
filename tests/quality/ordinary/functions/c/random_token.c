#include <errno.h>
#include <stddef.h>
#include <sys/random.h>

/* Writes 2 * `bytes` hexadecimal digits and a terminator to `out`. */
int random_token(char *out, size_t size, size_t bytes)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char raw[64];
    size_t filled = 0;

    if (bytes > sizeof raw || size < bytes * 2 + 1)
        return -1;
    while (filled < bytes) {
        ssize_t got = getrandom(raw + filled, bytes - filled, 0);

        if (got < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        filled += (size_t)got;
    }
    for (size_t i = 0; i < bytes; i++) {
        out[2 * i] = digits[raw[i] >> 4];
        out[2 * i + 1] = digits[raw[i] & 15];
    }
    out[2 * bytes] = '\0';
    return 0;
}
