#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kiosk {
    char *welcome;
    char *idle_page;
    unsigned idle_seconds;
    unsigned changes;
};

int kiosk_init(struct kiosk *k) {
    memset(k, 0, sizeof *k);
    k->welcome = strdup("Welcome to the museum");
    k->idle_page = strdup("slides");
    k->idle_seconds = 90;
    return k->welcome && k->idle_page ? 0 : -1;
}

static int printable(const char *text) {
    for (; *text; text++)
        if (!isprint((unsigned char)*text))
            return 0;
    return 1;
}

int kiosk_set(struct kiosk *k, const char *name, const char *value) {
    char **field = strcmp(name, "welcome") == 0 ? &k->welcome : &k->idle_page;
    char *copy;

    if (strcmp(name, "welcome") != 0 && strcmp(name, "idle") != 0)
        return -1;
    if (strlen(value) > 120 || !printable(value)) {
        fprintf(stderr, "%s: value refused\n", name);
        return -1;
    }
    copy = strdup(value);
    if (copy == NULL)
        return -1;
    free(*field);
    *field = copy;
    k->changes++;
    printf("%s changed (%u changes)\n", name, k->changes);
    return 0;
}
