#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define RECORD_MAX 2048

struct record {
    uint32_t length;
    unsigned char data[RECORD_MAX];
};

static int recv_all(int fd, void *buf, size_t len)
{
    return recv(fd, buf, len, MSG_WAITALL) == (ssize_t)len ? 0 : -1;
}

int recv_record(int fd, struct record *rec)
{
    uint32_t wire;

    if (recv_all(fd, &wire, sizeof(wire)) != 0)
        return -1;
    rec->length = ntohl(wire);
    if (rec->length > RECORD_MAX)
        return -1;
    return recv_all(fd, rec->data, rec->length);
}
