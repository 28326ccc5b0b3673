#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>

#define MAX_FRAME (1024u * 1024u)

int read_exactly(int fd, void *buffer, size_t count);

struct frame {
    uint32_t length;
    unsigned char *body;
};

int read_frame(int fd, struct frame *frame)
{
    uint32_t header;

    frame->body = NULL;
    frame->length = 0;
    if (read_exactly(fd, &header, sizeof header) != 1)
        return -1;
    header = ntohl(header);
    if (header == 0 || header > MAX_FRAME)
        return -1;
    frame->body = malloc(header);
    if (frame->body == NULL)
        return -1;
    if (read_exactly(fd, frame->body, header) != 1) {
        free(frame->body);
        frame->body = NULL;
        return -1;
    }
    frame->length = header;
    return 0;
}
