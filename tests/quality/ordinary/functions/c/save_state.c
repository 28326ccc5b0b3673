#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

int write_all(int fd, const void *data, size_t size);

/* Replaces `path` with `size` bytes of `data` in one step. */
int save_state(const char *path, const void *data, size_t size)
{
    char temporary[4096];
    int fd;
    int length = snprintf(temporary, sizeof temporary, "%s.XXXXXX", path);

    if (length < 0 || (size_t)length >= sizeof temporary)
        return -1;
    fd = mkstemp(temporary);
    if (fd < 0)
        return -1;
    if (write_all(fd, data, size) != 0 || fsync(fd) != 0) {
        close(fd);
        unlink(temporary);
        return -1;
    }
    if (close(fd) != 0 || rename(temporary, path) != 0) {
        unlink(temporary);
        return -1;
    }
    return 0;
}
