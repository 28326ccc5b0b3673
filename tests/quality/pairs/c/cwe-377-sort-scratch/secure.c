#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

FILE *open_scratch(char *name, size_t size)
{
    const char *dir = "/tmp";
    FILE *f;
    int fd, len;

    len = snprintf(name, size, "%s/sort-XXXXXX", dir);
    if (len < 0 || (size_t)len >= size)
        return NULL;
    fd = mkstemp(name);
    if (fd < 0)
        return NULL;
    f = fdopen(fd, "w+");
    if (f == NULL) {
        close(fd);
        unlink(name);
    }
    return f;
}

void drop_scratch(FILE *f, const char *name)
{
    fclose(f);
    unlink(name);
}
