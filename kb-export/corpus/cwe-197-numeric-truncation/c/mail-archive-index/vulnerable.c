#include <arpa/inet.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

struct index_file {
    FILE *out;
    unsigned long entries;
    time_t newest;
};

static int put32(FILE *out, uint32_t value) {
    uint32_t be = htonl(value);
    return fwrite(&be, sizeof be, 1, out) == 1 ? 0 : -1;
}

int index_append(struct index_file *ix, uint32_t message, time_t date, const char *subject) {
    size_t length = strlen(subject);
    uint16_t prefix;

    if (message == 0) {
        errno = EINVAL;
        return -1;
    }
    if (date > ix->newest)
        ix->newest = date;
    prefix = htons((uint16_t)length);
    if (put32(ix->out, message) != 0 || put32(ix->out, (uint32_t)(date / 60)) != 0)
        return -1;
    if (fwrite(&prefix, sizeof prefix, 1, ix->out) != 1)
        return -1;
    if (fwrite(subject, 1, length, ix->out) != length)
        return -1;
    ix->entries++;
    if (ix->entries % 10000 == 0) {
        fprintf(stderr, "%lu entries indexed\n", ix->entries);
        fflush(ix->out);
    }
    return 0;
}
