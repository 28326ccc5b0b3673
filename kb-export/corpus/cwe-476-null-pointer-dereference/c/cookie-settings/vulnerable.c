#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct settings {
    char language[8];
    long page_size;
};

static void set_language(struct settings *s, const char *value)
{
    if (strlen(value) != 2 || !isalpha((unsigned char)value[0])) {
        fprintf(stderr, "language ignored\n");
        return;
    }
    s->language[0] = (char)tolower((unsigned char)value[0]);
    s->language[1] = (char)tolower((unsigned char)value[1]);
    s->language[2] = '\0';
}

static void set_page_size(struct settings *s, const char *value)
{
    long n = strtol(value, NULL, 10);

    if (n >= 5 && n <= 200)
        s->page_size = n;
}

/* header: "name=value; name=value" */
int read_cookies(const char *header, struct settings *s)
{
    char copy[1024], *save = NULL;
    int used = 0;

    *s = (struct settings){ "en", 25 };
    if (header == NULL || strlen(header) >= sizeof(copy))
        return 0;
    memcpy(copy, header, strlen(header) + 1);
    for (char *c = strtok_r(copy, ";", &save); c != NULL; c = strtok_r(NULL, ";", &save)) {
        c += strspn(c, " ");
        char *value = strchr(c, '=');
        *value++ = '\0';
        if (strcmp(c, "lang") == 0)
            set_language(s, value);
        else if (strcmp(c, "size") == 0)
            set_page_size(s, value);
        else
            continue;
        used++;
    }
    return used;
}
