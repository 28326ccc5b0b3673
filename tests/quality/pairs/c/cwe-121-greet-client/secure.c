#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

int send_welcome(int fd, const char *host, const char *client)
{
    char line[128];
    size_t len, off = 0;
    int n_out;

    n_out = snprintf(line, sizeof(line), "220 %s ready for %s\r\n", host, client);
    if (n_out < 0 || (size_t)n_out >= sizeof(line))
        return -1;

    len = (size_t)n_out;
    while (off < len) {
        ssize_t n = write(fd, line + off, len - off);
        if (n <= 0)
            return -1;
        off += (size_t)n;
    }
    return 0;
}
