#include <stdio.h>
#include <string.h>

enum role { ROLE_GUEST, ROLE_USER, ROLE_ADMIN };

enum role role_of(FILE *roles, const char *name)
{
    char line[256], found[64];
    int value = ROLE_GUEST;

    rewind(roles);
    while (fgets(line, sizeof(line), roles) != NULL) {
        int number;

        if (sscanf(line, "%63[^:]:%d", found, &number) != 2)
            continue;
        if (strcmp(found, name) == 0) {
            if (number >= ROLE_GUEST && number <= ROLE_ADMIN)
                value = number;
            break;
        }
    }
    return (enum role)value;
}
