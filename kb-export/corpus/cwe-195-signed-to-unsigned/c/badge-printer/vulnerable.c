#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MAX_LABEL 512

struct job_header {
    uint16_t copies;
    uint16_t font;
    uint32_t length;
};

struct label {
    unsigned copies;
    unsigned font;
    char text[MAX_LABEL + 1];
};

static unsigned accepted;

/* The packet holds at least MAX_LABEL bytes behind the header, filled up with zeros. */
int read_label(const unsigned char *packet, struct label *out) {
    struct job_header h;
    int32_t length;

    memcpy(&h, packet, sizeof h);
    out->copies = ntohs(h.copies);
    out->font = ntohs(h.font);
    length = (int32_t)ntohl(h.length);
    if (out->copies == 0 || out->copies > 50) {
        fprintf(stderr, "label: %u copies refused\n", out->copies);
        return -1;
    }
    if (out->font > 3)
        out->font = 0;
    if (length > MAX_LABEL)
        return -1;
    memcpy(out->text, packet + sizeof h, length);
    out->text[length] = '\0';
    accepted++;
    printf("label %u: %u copies in font %u\n", accepted, out->copies, out->font);
    return 0;
}
