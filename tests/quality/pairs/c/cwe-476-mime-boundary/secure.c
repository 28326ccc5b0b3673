#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

/* Returns a malloc'd copy of the boundary of a multipart Content-Type, or NULL. */
char *mime_boundary(const char *content_type)
{
    const char *start, *end;
    char *copy;

    if (content_type == NULL)
        return NULL;
    start = strstr(content_type, "boundary=");
    if (start == NULL)
        return NULL;
    start += strlen("boundary=");
    if (*start == '"') {
        start++;
        end = strchr(start, '"');
        if (end == NULL)
            return NULL;
    } else {
        end = start + strcspn(start, "; \t\r\n");
    }
    copy = malloc((size_t)(end - start) + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, start, (size_t)(end - start));
    copy[end - start] = '\0';
    return copy;
}
