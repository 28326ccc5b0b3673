#include <stdio.h>
#include <string.h>

struct statistics {
    unsigned long words;
    unsigned long longest;
    unsigned long seen[256];
};

static int comment(const char *line) {
    return line[0] == '#' || line[0] == '\n' || line[0] == '\0';
}

int count_letters(const char *path, struct statistics *st) {
    char line[256];
    FILE *in = fopen(path, "r");

    if (in == NULL) {
        perror(path);
        return -1;
    }
    memset(st, 0, sizeof *st);
    while (fgets(line, sizeof line, in) != NULL) {
        size_t length = strcspn(line, "\r\n");
        if (comment(line))
            continue;
        for (size_t i = 0; i < length; i++) {
            int letter = (unsigned char)line[i];
            st->seen[letter]++;
        }
        st->words++;
        if (length > st->longest)
            st->longest = length;
    }
    if (ferror(in))
        fprintf(stderr, "%s: not read completely\n", path);
    fclose(in);
    printf("%lu words, longest %lu\n", st->words, st->longest);
    for (int c = 0; c < 256; c++)
        if (st->seen[c] > st->words / 2)
            printf("%3d %lu\n", c, st->seen[c]);
    return 0;
}
