#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

#define RECORD 16

struct summary {
    unsigned records;
    int coldest;
    int warmest;
};

static int receive_all(int sock, uint8_t *buf, size_t want)
{
    size_t got = 0;

    while (got < want) {
        ssize_t n = recv(sock, buf + got, want - got, 0);

        if (n < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        got += (size_t)n;
    }
    return 0;
}

static int temperature(const uint8_t *record)
{
    return (int16_t)(record[4] << 8 | record[5]);
}

int collect(int sock, FILE *store, struct summary *s)
{
    uint8_t record[RECORD];

    memset(s, 0, sizeof(*s));
    while (receive_all(sock, record, sizeof(record)) == 0) {
        int t = temperature(record);

        if (fwrite(record, sizeof(record), 1, store) != 1) {
            perror("store");
            return -1;
        }
        if (s->records == 0 || t < s->coldest)
            s->coldest = t;
        if (s->records == 0 || t > s->warmest)
            s->warmest = t;
        s->records++;
    }
    printf("%u records, %d to %d\n", s->records, s->coldest, s->warmest);
    return 0;
}
