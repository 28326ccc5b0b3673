#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct option {
    char name[16];
    char value[32];
    int locked;
    struct option *next;
};

static struct option *options;

const char *option_value(const char *name)
{
    for (struct option *o = options; o != NULL; o = o->next)
        if (strcmp(o->name, name) == 0)
            return o->value;
    return NULL;
}

int option_set(const char *name, const char *value, int locked)
{
    struct option *o;

    if (strlen(name) >= sizeof o->name || strlen(value) >= sizeof o->value)
        return -1;
    for (o = options; o != NULL; o = o->next) {
        if (strcmp(o->name, name) == 0) {
            if (o->locked)
                return -1;
            strcpy(o->value, value);
            return 0;
        }
    }
    o = calloc(1, sizeof *o);
    if (o == NULL)
        return -1;
    strcpy(o->name, name);
    strcpy(o->value, value);
    o->locked = locked;
    o->next = options;
    options = o;
    return 0;
}

int console_line(const char *line)
{
    char name[16], value[32];

    if (sscanf(line, "set %15s %31s", name, value) == 2)
        return option_set(name, value, 0);
    if (sscanf(line, "get %15s", name) == 1) {
        const char *found = option_value(name);
        printf("%s\n", found ? found : "?");
        return 0;
    }
    return -1;
}
