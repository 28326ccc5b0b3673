#include <stdio.h>
#include <string.h>

struct call {
    char number[24];
    unsigned seconds;
    unsigned tenths_cent_per_minute;
};

static const char *duration_text(unsigned seconds) {
    char text[32];
    if (seconds >= 3600)
        snprintf(text, sizeof text, "%u:%02u:%02u", seconds / 3600, seconds / 60 % 60,
                 seconds % 60);
    else
        snprintf(text, sizeof text, "%u:%02u", seconds / 60, seconds % 60);
    const char *result = text;
    return result;
}

unsigned long print_calls(const struct call *calls, size_t count, FILE *out) {
    unsigned long total = 0;
    size_t longest = 0;

    for (size_t i = 0; i < count; i++) {
        const struct call *c = &calls[i];
        unsigned long minutes = (c->seconds + 59) / 60;
        unsigned long price = minutes * c->tenths_cent_per_minute / 10;
        fprintf(out, "%-24s %9s %6lu.%02lu\n", c->number, duration_text(c->seconds), price / 100,
                price % 100);
        total += price;
        if (c->seconds > calls[longest].seconds)
            longest = i;
    }
    if (count > 0)
        fprintf(out, "longest call: %s\n", calls[longest].number);
    return total;
}

unsigned count_long_calls(const struct call *calls, size_t count, unsigned minutes) {
    unsigned found = 0;
    for (size_t i = 0; i < count; i++)
        if (calls[i].seconds / 60 >= minutes)
            found++;
    return found;
}
