#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int spool_file(const char *path, int spool_fd)
{
    char buf[4096];
    ssize_t n;
    int fd, saved;
    uid_t privileged = geteuid();

    if (seteuid(getuid()) != 0)
        return -1;
    fd = open(path, O_RDONLY | O_CLOEXEC);
    saved = errno;
    if (seteuid(privileged) != 0) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    if (fd < 0) {
        errno = saved;
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
