#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

int send_welcome(int fd, const char *host, const char *client)
{
    char line[128];
    size_t len, off = 0;

    strcpy(line, "220 ");
    strcat(line, host);
    strcat(line, " ready for ");
    strcat(line, client);
    strcat(line, "\r\n");

    len = strlen(line);
    while (off < len) {
        ssize_t n = write(fd, line + off, len - off);
        if (n <= 0)
            return -1;
        off += (size_t)n;
    }
    return 0;
}
