#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

/* Returns a malloc'd copy of the boundary of a multipart Content-Type. */
char *mime_boundary(const char *content_type)
{
    const char *start = strstr(content_type, "boundary=") + strlen("boundary=");
    const char *end;
    char *copy;

    if (*start == '"') {
        start++;
        end = strchr(start, '"');
    } else {
        end = start + strcspn(start, "; \t\r\n");
    }
    copy = malloc((size_t)(end - start) + 1);
    memcpy(copy, start, (size_t)(end - start));
    copy[end - start] = '\0';
    return copy;
}
