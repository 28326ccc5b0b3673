#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SHARES 32

struct share {
    char name[24];
    char server[64];
    char options[32];
    unsigned port;
};

static struct share table[MAX_SHARES];
static size_t shares;

static int is_comment(const char *line)
{
    line += strspn(line, " \t");
    return *line == '#' || *line == '\n' || *line == '\0';
}

int load_shares(const char *path)
{
    FILE *in = fopen(path, "r");
    char line[256];
    unsigned number = 0;

    if (in == NULL) {
        perror(path);
        return -1;
    }
    while (fgets(line, sizeof(line), in) != NULL && shares < MAX_SHARES) {
        struct share *s = &table[shares];

        number++;
        if (is_comment(line))
            continue;
        if (sscanf(line, "%s %s %s %u", s->name, s->server, s->options, &s->port) != 4) {
            fprintf(stderr, "%s:%u: expected name, server, options and port\n", path, number);
            continue;
        }
        if (s->port == 0 || s->port > 65535) {
            fprintf(stderr, "%s:%u: port %u out of range\n", path, number, s->port);
            continue;
        }
        shares++;
    }
    fclose(in);
    printf("%zu shares loaded from %s\n", shares, path);
    return 0;
}
