#include <errno.h>
#include <stddef.h>
#include <unistd.h>

/* Reads `count` bytes. Returns 1 when complete, 0 at the end of input, -1 on error. */
int read_exactly(int fd, void *buffer, size_t count)
{
    unsigned char *at = buffer;

    while (count > 0) {
        ssize_t got = read(fd, at, count);

        if (got < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        if (got == 0)
            return 0;
        at += got;
        count -= (size_t)got;
    }
    return 1;
}
