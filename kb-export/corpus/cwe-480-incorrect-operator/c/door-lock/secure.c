#include <stdio.h>
#include <string.h>
#include <time.h>

enum role { GUEST, STAFF, KEEPER };

struct visitor {
    char name[32];
    enum role role;
};

struct lock {
    int open;
    int service;
    time_t changed;
    unsigned openings;
};

static void note(const struct lock *l, const char *text)
{
    char when[24];
    struct tm parts;

    localtime_r(&l->changed, &parts);
    strftime(when, sizeof when, "%F %T", &parts);
    fprintf(stderr, "%s %s\n", when, text);
}

int open_lock(struct lock *l, struct visitor *v)
{
    if (l->open)
        return 0;
    if (l->service && v->role == GUEST) {
        note(l, "door is in service");
        return -1;
    }
    if (v->role == KEEPER) {
        l->open = 1;
        l->openings++;
        l->changed = time(NULL);
        note(l, "door opened");
        return 0;
    }
    note(l, v->name);
    return -1;
}
