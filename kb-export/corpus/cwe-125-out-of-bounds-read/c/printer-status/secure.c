#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define RECORD 8
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const char *const states[] = {
    "idle", "printing", "paused", "cover open", "out of labels", "head too hot",
};
static const char *const media[] = { "none", "continuous", "die-cut", "fanfold" };

struct status {
    unsigned serial;
    unsigned temperature;
    const char *state;
    const char *medium;
};

static const char *lookup(const char *const *table, size_t n, unsigned code)
{
    if (code >= n)
        return "unknown";
    return table[code];
}

static void parse_record(const uint8_t *r, struct status *s)
{
    s->serial = (unsigned)(r[0] << 8 | r[1]);
    s->temperature = r[2];
    s->state = lookup(states, COUNT(states), r[3]);
    s->medium = lookup(media, COUNT(media), r[4]);
}

int explain_log(FILE *in, FILE *out)
{
    uint8_t record[RECORD];
    struct status s;
    unsigned lines = 0, hot = 0;

    while (fread(record, sizeof(record), 1, in) == 1) {
        parse_record(record, &s);
        fprintf(out, "printer %05u: %s, %s media, %u C\n", s.serial, s.state, s.medium,
                s.temperature);
        if (s.temperature > 70)
            hot++;
        lines++;
    }
    fprintf(out, "%u records, %u of them above 70 C\n", lines, hot);
    return ferror(in) ? -1 : 0;
}
