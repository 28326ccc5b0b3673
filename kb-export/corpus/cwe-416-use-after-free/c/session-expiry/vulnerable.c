#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define IDLE_LIMIT 900

struct session {
    char user[32];
    time_t last_seen;
    struct session *next;
};

static struct session *sessions;
static unsigned session_count;

int session_add(const char *user)
{
    struct session *s = calloc(1, sizeof(*s));

    if (s == NULL)
        return -1;
    snprintf(s->user, sizeof(s->user), "%s", user);
    s->last_seen = time(NULL);
    s->next = sessions;
    sessions = s;
    session_count++;
    return 0;
}

unsigned session_expire(time_t now)
{
    struct session **link = &sessions;
    struct session *s = sessions;
    unsigned removed = 0;

    while (s != NULL) {
        if (now - s->last_seen > IDLE_LIMIT) {
            free(s);
            fprintf(stderr, "session of %s expired\n", s->user);
            *link = s->next;
            session_count--;
            removed++;
        } else {
            link = &s->next;
        }
        s = *link;
    }
    printf("%u of %u sessions removed\n", removed, removed + session_count);
    return removed;
}
