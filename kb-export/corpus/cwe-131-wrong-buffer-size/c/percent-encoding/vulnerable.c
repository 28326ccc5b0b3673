#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char hex[] = "0123456789ABCDEF";

static int is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '_' || c == '.' || c == '~';
}

static char *percent_encode(const char *text)
{
    size_t len = strlen(text);
    char *out = malloc(2 * len + 1), *w = out;

    if (out == NULL)
        return NULL;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];

        if (is_plain(c)) {
            *w++ = (char)c;
        } else if (c == ' ') {
            *w++ = '+';
        } else {
            *w++ = '%';
            *w++ = hex[c >> 4];
            *w++ = hex[c & 15];
        }
    }
    *w = '\0';
    return out;
}

char *search_address(const char *host, const char *query, unsigned page)
{
    char *encoded, *address = NULL;

    if (query[0] == '\0' || page > 1000)
        return NULL;
    encoded = percent_encode(query);
    if (encoded == NULL)
        return NULL;
    int n = snprintf(NULL, 0, "https://%s/search?q=%s&page=%u", host, encoded, page);
    if (n > 0 && (address = malloc((size_t)n + 1)) != NULL)
        snprintf(address, (size_t)n + 1, "https://%s/search?q=%s&page=%u", host, encoded, page);
    free(encoded);
    return address;
}
