#include <arpa/inet.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <syslog.h>

#define MAX_BODY (64 * 1024)

enum { FRAME_HELLO = 1, FRAME_VALUES = 2, FRAME_BYE = 3 };

struct frame_header {
    uint32_t length;
    uint8_t kind;
    uint8_t reserved[3];
};

typedef int (*frame_callback)(void *context, uint8_t kind, const uint8_t *body, size_t length);

static int receive_all(int peer, void *buffer, size_t length)
{
    uint8_t *at = buffer;
    while (length > 0) {
        ssize_t got = recv(peer, at, length, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return -1;
        at += got;
        length -= (size_t)got;
    }
    return 0;
}

int serve_peer(int peer, frame_callback on_frame, void *context)
{
    struct frame_header header;
    unsigned long frames = 0;
    int failed = 0;
    while (!failed && receive_all(peer, &header, sizeof header) == 0) {
        size_t length = ntohl(header.length);
        if (header.kind == FRAME_BYE)
            break;
        if (length > MAX_BODY) {
            syslog(LOG_WARNING, "peer %d announces %zu bytes", peer, length);
            return -1;
        }
        uint8_t *body = malloc(length ? length : 1);
        if (!body) {
            syslog(LOG_ERR, "no memory for %zu bytes", length);
            return -1;
        }
        failed = receive_all(peer, body, length) != 0 ||
                 on_frame(context, header.kind, body, length) != 0;
        free(body);
        frames++;
    }
    syslog(LOG_INFO, "peer %d done after %lu frames", peer, frames);
    return failed ? -1 : 0;
}
