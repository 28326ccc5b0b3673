#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_DEVICES 128

struct device {
    char *name;
    char *type;
    time_t since;
};

static struct device *devices[MAX_DEVICES];
static size_t device_count;

static int known_type(const char *type)
{
    static const char *const types[] = { "lamp", "blind", "heater", "sensor" };

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (strcmp(types[i], type) == 0)
            return 1;
    return 0;
}

/* message: "<name>/<type>" */
int handle_announcement(const char *message)
{
    char *copy = strdup(message), *save = NULL;
    struct device *d = calloc(1, sizeof(*d));
    int rc = -1;

    if (copy == NULL || d == NULL)
        goto out;
    d->name = strtok_r(copy, "/", &save);
    d->type = strtok_r(NULL, "/", &save);
    d->since = time(NULL);
    if (d->name == NULL || d->type == NULL || !known_type(d->type)) {
        fprintf(stderr, "announcement not understood: %.40s\n", message);
        return -1;
    }
    if (device_count == MAX_DEVICES) {
        fputs("device table is full\n", stderr);
        goto out;
    }
    devices[device_count++] = d;
    printf("%s '%s' registered, %zu devices\n", d->type, d->name, device_count);
    return 0;
out:
    free(copy);
    free(d);
    return rc;
}
