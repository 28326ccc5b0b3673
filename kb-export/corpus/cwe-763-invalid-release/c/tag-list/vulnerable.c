#define _DEFAULT_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_TAGS 64

struct tag_index {
    char tags[MAX_TAGS][24];
    unsigned uses[MAX_TAGS];
    unsigned count;
};

static int add_tag(struct tag_index *ix, const char *tag) {
    for (unsigned i = 0; i < ix->count; i++) {
        if (strcmp(ix->tags[i], tag) == 0) {
            ix->uses[i]++;
            return 0;
        }
    }
    if (ix->count == MAX_TAGS || strlen(tag) >= sizeof ix->tags[0])
        return -1;
    strcpy(ix->tags[ix->count], tag);
    ix->uses[ix->count++] = 1;
    return 0;
}

int index_photo(struct tag_index *ix, const char *photo, const char *line) {
    char *rest = strdup(line);
    int skipped = 0;

    if (rest == NULL)
        return -1;
    for (int words = 0; words < 20 && rest != NULL; words++) {
        char *tag = strsep(&rest, ",");
        while (isspace((unsigned char)*tag))
            tag++;
        if (*tag != '\0' && add_tag(ix, tag) != 0)
            skipped++;
    }
    free(rest);
    if (skipped)
        fprintf(stderr, "%s: %d tags skipped\n", photo, skipped);
    return skipped;
}
