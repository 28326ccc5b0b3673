#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct wave {
    uint32_t rate;
    uint16_t channels;
    uint16_t bits;
    uint32_t data_bytes;
};

static uint32_t le(const uint8_t *p, int bytes)
{
    uint32_t v = 0;

    while (bytes-- > 0)
        v = v << 8 | p[bytes];
    return v;
}

static int read_wave(const char *path, struct wave *w)
{
    uint8_t head[44];
    FILE *in = fopen(path, "rb");
    size_t n;

    if (in == NULL) {
        perror(path);
        return -1;
    }
    n = fread(head, 1, sizeof(head), in);
    fclose(in);
    if (n != sizeof(head) || memcmp(head, "RIFF", 4) != 0 || memcmp(head + 8, "WAVE", 4) != 0)
        return -1;
    w->channels = (uint16_t)le(head + 22, 2);
    w->rate = le(head + 24, 4);
    w->bits = (uint16_t)le(head + 34, 2);
    w->data_bytes = le(head + 40, 4);
    return 0;
}

int main(int argc, char **argv)
{
    int failed = 0;

    for (int i = 1; i < argc; i++) {
        struct wave w;

        if (read_wave(argv[i], &w) != 0) {
            fprintf(stderr, "%s: not a WAV file\n", argv[i]);
            failed++;
            continue;
        }
        uint64_t per_second = (uint64_t)w.rate * w.channels * (w.bits / 8);
        uint64_t seconds = w.data_bytes / per_second;
        printf("%s: %u Hz, %u channels, %llu:%02llu\n", argv[i], w.rate, w.channels,
               (unsigned long long)(seconds / 60), (unsigned long long)(seconds % 60));
    }
    return failed ? 1 : 0;
}
