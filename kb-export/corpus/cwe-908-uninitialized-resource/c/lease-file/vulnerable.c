#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct lease_record {
    uint8_t hardware[6];
    uint32_t address;
    char host[64];
    int64_t expires;
    uint8_t state;
};

struct lease_file {
    int fd;
    unsigned long written;
    unsigned long failed;
};

int store_lease(struct lease_file *f, const uint8_t hardware[6], uint32_t address,
                const char *host, unsigned seconds) {
    struct lease_record record;
    ssize_t n;

    if (seconds < 60 || seconds > 7 * 86400) {
        fprintf(stderr, "lease of %u seconds refused\n", seconds);
        return -1;
    }
    memcpy(record.hardware, hardware, sizeof record.hardware);
    record.address = address;
    snprintf(record.host, sizeof record.host, "%s", host);
    record.expires = (int64_t)time(NULL) + seconds;
    record.state = 1;

    n = write(f->fd, &record, sizeof record);
    if (n != (ssize_t)sizeof record || fsync(f->fd) != 0) {
        f->failed++;
        perror("lease file");
        return -1;
    }
    f->written++;
    return 0;
}
