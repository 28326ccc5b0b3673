#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Returns a newly allocated, percent-encoded copy of s; caller frees. */
char *url_encode(const char *s)
{
    static const char hex[] = "0123456789ABCDEF";
    size_t len = strlen(s);
    char *out, *p;

    if (len > (SIZE_MAX - 1) / 3)
        return NULL;
    out = p = malloc(len * 3 + 1);
    if (out == NULL)
        return NULL;
    for (; *s != '\0'; s++) {
        unsigned char c = (unsigned char)*s;
        if (isalnum(c) || strchr("-_.~", c) != NULL) {
            *p++ = (char)c;
        } else {
            *p++ = '%';
            *p++ = hex[c >> 4];
            *p++ = hex[c & 15];
        }
    }
    *p = '\0';
    return out;
}
