#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Looks up `key` in a file of "key = value" lines. Returns 0 when found. */
int read_config_value(const char *path, const char *key, char *value, size_t size)
{
    char line[512];
    int result = -1;
    FILE *file = fopen(path, "r");

    if (file == NULL)
        return -1;
    while (result != 0 && fgets(line, sizeof line, file) != NULL) {
        char *equals = strchr(line, '=');
        char *end, *start;

        if (line[0] == '#' || equals == NULL)
            continue;
        for (end = equals; end > line && isspace((unsigned char)end[-1]); end--)
            ;
        *end = '\0';
        if (strcmp(line, key) != 0)
            continue;
        for (start = equals + 1; isspace((unsigned char)*start); start++)
            ;
        for (end = start + strlen(start); end > start && isspace((unsigned char)end[-1]); end--)
            ;
        *end = '\0';
        if (strlen(start) < size) {
            memcpy(value, start, (size_t)(end - start) + 1);
            result = 0;
        }
    }
    fclose(file);
    return result;
}
