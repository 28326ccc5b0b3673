#include <expat.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct table {
    char harbour[64];
    unsigned count;
    double highest;
    char at[32];
};

static void copy(char *target, size_t size, const char *text)
{
    snprintf(target, size, "%s", text);
}

static void start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct table *table = data;
    const char *time = "", *height = NULL;
    for (; *attributes; attributes += 2) {
        if (strcmp(attributes[0], "at") == 0)
            time = attributes[1];
        else if (strcmp(attributes[0], "metres") == 0)
            height = attributes[1];
        else if (strcmp(attributes[0], "harbour") == 0)
            copy(table->harbour, sizeof table->harbour, attributes[1]);
    }
    if (strcmp(name, "tide") != 0 || !height)
        return;
    double metres = strtod(height, NULL);
    if (table->count++ == 0 || metres > table->highest) {
        table->highest = metres;
        copy(table->at, sizeof table->at, time);
    }
}

int main(void)
{
    char part[8192];
    struct table table = {0};
    XML_Parser parser = XML_ParserCreate(NULL);
    if (!parser)
        return EXIT_FAILURE;
    XML_SetUserData(parser, &table);
    XML_SetElementHandler(parser, start, NULL);
    XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, ULLONG_MAX);
    size_t got;
    do {
        got = fread(part, 1, sizeof part, stdin);
        if (XML_Parse(parser, part, (int)got, got < sizeof part) != XML_STATUS_OK) {
            fprintf(stderr, "line %lu\n", (unsigned long)XML_GetCurrentLineNumber(parser));
            break;
        }
    } while (got == sizeof part);
    XML_ParserFree(parser);
    printf("%s: %u tides\n", table.harbour, table.count);
    printf("highest %.2f m at %s\n", table.highest, table.at);
    return table.count ? EXIT_SUCCESS : EXIT_FAILURE;
}
