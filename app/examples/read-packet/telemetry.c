#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PAYLOAD_MAX 512

struct packet {
    uint16_t type;
    uint16_t length;
    unsigned char payload[PAYLOAD_MAX];
};

static unsigned long packets_read;

int read_packet(int fd, struct packet *out)
{
    unsigned char header[4];
    uint16_t field;
    size_t done = 0;

    if (read(fd, header, sizeof header) != (ssize_t)sizeof header) {
        perror("telemetry header");
        return -1;
    }
    memcpy(&field, header, sizeof field);
    out->type = ntohs(field);
    memcpy(&field, header + 2, sizeof field);
    out->length = ntohs(field);

    while (done < out->length) {
        ssize_t got = read(fd, out->payload + done, out->length - done);
        if (got <= 0)
            return -1;
        done += (size_t)got;
    }

    packets_read++;
    fprintf(stderr, "packet %lu, type %u\n", packets_read, (unsigned)out->type);
    return 0;
}
