#include <stdio.h>
#include <string.h>
#include <time.h>

enum role { ROLE_STAFF, ROLE_CLEANING, ROLE_VISITOR, ROLE_CONTRACTOR };

struct badge {
    unsigned id;
    enum role role;
    time_t valid_until;
};

/* record: "<id>;<role>;<end of validity>" */
static int parse_badge(const char *record, struct badge *b)
{
    unsigned role;
    long until;

    if (sscanf(record, "%u;%u;%ld", &b->id, &role, &until) != 3 || role > ROLE_CONTRACTOR)
        return -1;
    b->role = (enum role)role;
    b->valid_until = (time_t)until;
    return 0;
}

int door_opens(const char *record, time_t now, FILE *log)
{
    struct badge b;
    struct tm tm;
    int open = 0;

    if (parse_badge(record, &b) != 0 || localtime_r(&now, &tm) == NULL) {
        fputs("badge not readable\n", log);
        return 0;
    }
    if (now >= b.valid_until) {
        fprintf(log, "badge %u has expired\n", b.id);
        return 0;
    }
    switch (b.role) {
    case ROLE_STAFF:
        open = 1;
        break;
    case ROLE_CLEANING:
        open = tm.tm_hour >= 18 && tm.tm_hour < 22;
        break;
    case ROLE_VISITOR:
        open = tm.tm_wday >= 1 && tm.tm_wday <= 5 && tm.tm_hour >= 9 && tm.tm_hour < 17;
        break;
    default:
        break;
    }
    fprintf(log, "badge %u: door %s\n", b.id, open ? "opens" : "stays closed");
    return open;
}
