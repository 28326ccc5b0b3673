#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct recipe {
    char title[80];
    unsigned portions;
    unsigned steps;
};

int show_recipe(const char *path, struct recipe *r, FILE *out) {
    char line[256];
    char *note = NULL;
    FILE *in = fopen(path, "r");

    if (in == NULL) {
        perror(path);
        return -1;
    }
    memset(r, 0, sizeof *r);
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (strncmp(line, "title ", 6) == 0) {
            snprintf(r->title, sizeof r->title, "%s", line + 6);
        } else if (strncmp(line, "portions ", 9) == 0) {
            r->portions = (unsigned)strtoul(line + 9, NULL, 10);
        } else if (strncmp(line, "note ", 5) == 0) {
            note = strdup(line + 5);
            break;
        } else if (line[0] != '\0') {
            r->steps++;
        }
    }
    fclose(in);
    fprintf(out, "%s\n", r->title[0] ? r->title : "Untitled");
    fprintf(out, "%u portions, %u steps\n", r->portions ? r->portions : 4, r->steps);
    if (note != NULL)
        fprintf(out, "%s\n", note);
    free(note);
    return 0;
}
