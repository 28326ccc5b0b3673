#include <limits.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define ZONES 6

struct zone {
    double target;
    double hysteresis;
    unsigned long starts;
};

static double clamp(double v, double low, double high)
{
    return v < low ? low : v > high ? high : v;
}

static int write_state(FILE *out, const struct zone *zones)
{
    fprintf(out, "saved %ld\n", (long)time(NULL));
    for (int i = 0; i < ZONES; i++)
        fprintf(out, "zone %d %.1f %.2f %lu\n", i, clamp(zones[i].target, 5.0, 30.0),
                clamp(zones[i].hysteresis, 0.1, 2.0), zones[i].starts);
    return fflush(out) == 0 && !ferror(out) ? 0 : -1;
}

int save_state(const char *path, const struct zone *zones)
{
    char tmp[PATH_MAX];
    int n = snprintf(tmp, sizeof(tmp), "%s.new", path);
    FILE *out;

    if (n < 0 || (size_t)n >= sizeof(tmp))
        return -1;
    out = fopen(tmp, "w");
    if (out == NULL) {
        perror(tmp);
        return -1;
    }
    int failed = write_state(out, zones) != 0 || fsync(fileno(out)) != 0;
    if (fclose(out) != 0 || failed) {
        fprintf(stderr, "%s: not written completely\n", tmp);
        unlink(tmp);
        return -1;
    }
    if (rename(tmp, path) != 0) {
        perror(path);
        unlink(tmp);
        return -1;
    }
    printf("state of %d zones saved\n", ZONES);
    return 0;
}
