#include <ctype.h>
#include <stdio.h>
#include <string.h>

struct job {
    unsigned id;
    unsigned pages;
    char path[160];
    char label[48];
};

static const char *paper_for(unsigned pages) {
    return pages > 400 ? "tray 3" : "tray 1";
}

int label_job(struct job *j) {
    size_t length = strnlen(j->path, sizeof j->path);
    const char *p;

    if (length == 0 || length == sizeof j->path) {
        fprintf(stderr, "job %u has no usable path\n", j->id);
        return -1;
    }
    if (j->pages == 0)
        j->pages = 1;
    p = j->path + length - 1;
    while (*p != '/')
        p--;
    p++;
    snprintf(j->label, sizeof j->label, "%u-%s", j->id, p);

    for (char *c = j->label; *c; c++)
        if (!isalnum((unsigned char)*c) && *c != '.' && *c != '-')
            *c = '_';
    printf("%-48s %4u pages, %s\n", j->label, j->pages, paper_for(j->pages));
    return 0;
}
