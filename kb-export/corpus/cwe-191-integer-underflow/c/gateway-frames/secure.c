#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEADER 6
#define MAX_FRAME 512

struct stats {
    unsigned frames;
    unsigned long bytes;
    uint8_t last_sequence;
};

static size_t be16(const uint8_t *p)
{
    return (size_t)p[0] << 8 | p[1];
}

static int log_payload(FILE *log, const uint8_t *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (fprintf(log, "%02x", data[i]) < 0)
            return -1;
    return fputc('\n', log) == EOF ? -1 : 0;
}

/* frame: start byte, sequence, length of the whole frame (2), node (2), payload */
int handle_frame(const uint8_t *frame, size_t received, struct stats *st, FILE *log)
{
    size_t frame_len, payload_len;

    if (received < HEADER || received > MAX_FRAME || frame[0] != 0x7e) {
        fprintf(stderr, "no frame in %zu bytes\n", received);
        return -1;
    }
    frame_len = be16(frame + 2);
    if (frame_len < HEADER) {
        fprintf(stderr, "frame length %zu is invalid\n", frame_len);
        return -1;
    }
    if (frame_len > received) {
        fprintf(stderr, "frame of %zu bytes is incomplete\n", frame_len);
        return 0;
    }
    if (frame[1] != (uint8_t)(st->last_sequence + 1))
        fprintf(stderr, "node %zu: frames were lost\n", be16(frame + 4));
    payload_len = frame_len - HEADER;
    if (log_payload(log, frame + HEADER, payload_len) != 0)
        return -1;
    st->last_sequence = frame[1];
    st->bytes += payload_len;
    st->frames++;
    return (int)frame_len;
}
