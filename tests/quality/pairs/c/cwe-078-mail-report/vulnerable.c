#include <stdio.h>
#include <stdlib.h>

int mail_report(const char *address, const char *title, const char *file)
{
    char command[1024];
    int n;

    n = snprintf(command, sizeof(command), "mail -s \"%s\" '%s' < %s", title, address, file);
    if (n < 0 || (size_t)n >= sizeof(command))
        return -1;
    return system(command) == 0 ? 0 : -1;
}
