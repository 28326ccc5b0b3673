#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CHANNELS 16

struct channel {
    double value;
    time_t seen;
    unsigned samples;
};

static struct channel channels[CHANNELS];

static double to_celsius(double raw)
{
    return raw / 16.0 - 40.0;
}

static int record_line(const char *line)
{
    char *end;
    long id = strtol(line, &end, 10);
    double raw;

    if (end == line || *end != ' ')
        return -1;
    raw = strtod(end, NULL);
    if (id >= CHANNELS) {
        fprintf(stderr, "no channel %ld\n", id);
        return -1;
    }
    channels[id].value = to_celsius(raw);
    channels[id].seen = time(NULL);
    channels[id].samples++;
    return 0;
}

int read_port(FILE *port)
{
    char line[80];
    unsigned accepted = 0, refused = 0;

    while (fgets(line, sizeof(line), port) != NULL) {
        if (record_line(line) == 0)
            accepted++;
        else
            refused++;
    }
    for (int i = 0; i < CHANNELS; i++)
        if (channels[i].samples > 0)
            printf("%2d: %6.1f C (%u samples)\n", i, channels[i].value, channels[i].samples);
    printf("%u lines accepted, %u refused\n", accepted, refused);
    return refused == 0 ? 0 : -1;
}
