#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

FILE *open_scratch(char *name, size_t size)
{
    static int counter;
    const char *dir = "/tmp";

    snprintf(name, size, "%s/sort-%ld-%d.tmp", dir, (long)getpid(), counter++);
    return fopen(name, "w+");
}

void drop_scratch(FILE *f, const char *name)
{
    fclose(f);
    unlink(name);
}
