#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct contact {
    char name[40];
    char mail[48];
    int favourite;
    struct contact *next;
};

static char *trim(char *s)
{
    char *end;

    while (isspace((unsigned char)*s))
        s++;
    end = s + strlen(s);
    while (end > s && isspace((unsigned char)end[-1]))
        *--end = '\0';
    return s;
}

static struct contact *parse_contact(char *line)
{
    char *first = strtok(line, ";"), *last = strtok(NULL, ";"), *mail = strtok(NULL, ";");
    struct contact *c;

    if (first == NULL || last == NULL || mail == NULL || strchr(mail, '@') == NULL)
        return NULL;
    c = calloc(1, sizeof(*c));
    if (c == NULL)
        return NULL;
    strcpy(c->name, trim(first));
    strcat(c->name, " ");
    strcat(c->name, trim(last));
    strcpy(c->mail, trim(mail));
    return c;
}

int import_contacts(FILE *in, struct contact **list)
{
    char line[512];
    int imported = 0, skipped = 0;

    while (fgets(line, sizeof(line), in) != NULL) {
        struct contact *c = parse_contact(line);
        if (c == NULL) {
            skipped++;
            continue;
        }
        c->next = *list;
        *list = c;
        imported++;
    }
    printf("%d contacts imported, %d lines skipped\n", imported, skipped);
    return imported;
}
