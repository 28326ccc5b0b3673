#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define DOORS 64

static unsigned opened[DOORS];

int open_listener(const char *address, unsigned short port)
{
    int on = 1;
    struct sockaddr_in addr;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (fd < 0)
        return -1;
    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(port);
    if (inet_pton(AF_INET, address, &addr.sin_addr) != 1)
        goto fail;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR | SO_REUSEPORT, &on, sizeof on) < 0)
        goto fail;
    if (bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0 || listen(fd, 16) < 0)
        goto fail;
    return fd;
fail:
    perror("door listener");
    close(fd);
    return -1;
}

void count_events(int listener)
{
    unsigned char door;
    int client;

    while ((client = accept(listener, NULL, NULL)) >= 0) {
        while (read(client, &door, 1) == 1) {
            if (door < DOORS)
                opened[door]++;
            else
                fprintf(stderr, "no door %u\n", door);
        }
        close(client);
    }
}
