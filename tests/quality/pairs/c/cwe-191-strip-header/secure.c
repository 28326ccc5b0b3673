#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>

#define HEADER_LEN 12

struct packet_header {
    uint32_t magic;
    uint32_t sequence;
    uint32_t total_len;
};

/* Returns the payload length or -1. */
long packet_payload(const uint8_t *packet, size_t received, uint8_t *out, size_t cap)
{
    struct packet_header header;
    uint32_t total, payload;

    if (received < HEADER_LEN)
        return -1;
    memcpy(&header, packet, HEADER_LEN);
    total = ntohl(header.total_len);
    if (total < HEADER_LEN || total > received)
        return -1;
    payload = total - HEADER_LEN;
    if (payload > cap)
        return -1;
    memcpy(out, packet + HEADER_LEN, payload);
    return (long)payload;
}
