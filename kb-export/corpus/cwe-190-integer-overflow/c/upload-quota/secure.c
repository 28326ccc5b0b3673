#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_UPLOADS 8

struct account {
    char owner[48];
    uint32_t used;
    uint32_t limit;
    uint32_t pending[MAX_UPLOADS];
    unsigned uploads;
};

static int parse_size(const char *text, uint32_t *out)
{
    char *end;
    unsigned long long v;

    errno = 0;
    v = strtoull(text, &end, 10);
    if (end == text || *end != '\0' || errno == ERANGE || v == 0 || v > UINT32_MAX)
        return -1;
    *out = (uint32_t)v;
    return 0;
}

/* command: "STOR <bytes>" */
int reserve_upload(struct account *a, const char *command)
{
    uint32_t want;

    if (strncmp(command, "STOR ", 5) != 0 || parse_size(command + 5, &want) != 0)
        return -EINVAL;
    if (a->uploads >= MAX_UPLOADS) {
        fprintf(stderr, "%s: too many uploads at once\n", a->owner);
        return -EBUSY;
    }
    if (a->used > a->limit || want > a->limit - a->used) {
        fprintf(stderr, "%s: quota of %u bytes reached\n", a->owner, a->limit);
        return -EDQUOT;
    }
    a->pending[a->uploads++] = want;
    a->used += want;
    printf("%s: %u bytes reserved, %u in use\n", a->owner, want, a->used);
    return 0;
}
