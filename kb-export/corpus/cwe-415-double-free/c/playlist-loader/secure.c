#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ENTRIES 5000
#define TITLE 64

struct playlist {
    uint32_t entries;
    char *titles;
    uint16_t *seconds;
};

static int read_count(FILE *in, uint32_t *count)
{
    uint8_t head[8];

    if (fread(head, sizeof(head), 1, in) != 1 || memcmp(head, "PLST", 4) != 0)
        return -1;
    *count = head[4] | head[5] << 8 | head[6] << 16 | (uint32_t)head[7] << 24;
    return *count > 0 && *count <= MAX_ENTRIES ? 0 : -1;
}

int playlist_load(const char *path, struct playlist *out)
{
    FILE *in = fopen(path, "rb");
    char *titles = NULL;
    uint16_t *seconds = NULL;
    uint32_t n;
    int rc = -1;

    if (in == NULL)
        return -1;
    if (read_count(in, &n) != 0)
        goto done;
    titles = calloc(n, TITLE);
    seconds = calloc(n, sizeof(*seconds));
    if (titles == NULL || seconds == NULL)
        goto done;
    if (fread(titles, TITLE, n, in) != n) {
        fprintf(stderr, "%s: titles are cut off\n", path);
        goto done;
    }
    if (fread(seconds, sizeof(*seconds), n, in) != n)
        goto done;
    for (uint32_t i = 0; i < n; i++)
        titles[(size_t)i * TITLE + TITLE - 1] = '\0';
    *out = (struct playlist){ n, titles, seconds };
    titles = NULL;
    seconds = NULL;
    rc = 0;
done:
    free(titles);
    free(seconds);
    fclose(in);
    return rc;
}
