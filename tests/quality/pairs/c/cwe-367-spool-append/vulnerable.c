#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int spool_file(const char *path, int spool_fd)
{
    char buf[4096];
    ssize_t n;
    int fd;

    if (access(path, R_OK) != 0) {
        perror(path);
        return -1;
    }
    fd = open(path, O_RDONLY);
    if (fd < 0) {
        perror(path);
        return -1;
    }
    while ((n = read(fd, buf, sizeof(buf))) > 0) {
        if (write(spool_fd, buf, (size_t)n) != n) {
            close(fd);
            return -1;
        }
    }
    close(fd);
    return n < 0 ? -1 : 0;
}
