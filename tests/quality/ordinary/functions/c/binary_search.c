#include <stddef.h>
#include <string.h>

struct country {
    char code[3];
    const char *name;
};

static const struct country countries[] = {
    {"AT", "Austria"}, {"BE", "Belgium"}, {"CH", "Switzerland"}, {"DE", "Germany"},
    {"FR", "France"},  {"IT", "Italy"},   {"NL", "Netherlands"}, {"PL", "Poland"},
};

const char *country_name(const char *code)
{
    size_t low = 0;
    size_t high = sizeof countries / sizeof countries[0];

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(code, countries[middle].code);

        if (order == 0)
            return countries[middle].name;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
