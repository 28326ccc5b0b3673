#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *config_get(const char *path, const char *key)
{
    FILE *f = fopen(path, "r");
    char *line = NULL;
    size_t cap = 0, klen = strlen(key);
    ssize_t n;

    if (f == NULL)
        return NULL;
    while ((n = getline(&line, &cap, f)) > 0) {
        if (line[n - 1] == '\n')
            line[n - 1] = '\0';
        if (strncmp(line, key, klen) == 0 && line[klen] == '=')
            return strdup(line + klen + 1);
    }
    fclose(f);
    return NULL;
}
