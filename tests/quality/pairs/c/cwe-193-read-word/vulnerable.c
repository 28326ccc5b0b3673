#include <ctype.h>
#include <stdio.h>

/* Skips white space, then reads one word. The result always ends with '\0'. */
size_t read_word(FILE *in, char *buf, size_t size)
{
    size_t len = 0;
    int c;

    if (size == 0)
        return 0;
    do {
        c = getc(in);
    } while (c != EOF && isspace(c));

    while (c != EOF && !isspace(c)) {
        if (len < size)
            buf[len++] = (char)c;
        c = getc(in);
    }
    buf[len] = '\0';
    return len;
}
