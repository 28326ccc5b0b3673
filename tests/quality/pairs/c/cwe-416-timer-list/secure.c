#include <stdlib.h>
#include <time.h>

struct timer {
    struct timer *next;
    time_t due;
    int interval; /* 0: one shot */
    void (*fire)(void *ctx);
    void *ctx;
};

static struct timer *timers;

static void timer_remove(struct timer *t)
{
    struct timer **pp = &timers;

    while (*pp != NULL && *pp != t)
        pp = &(*pp)->next;
    if (*pp == t) {
        *pp = t->next;
        free(t);
    }
}

void run_timers(time_t now)
{
    struct timer *next;

    for (struct timer *t = timers; t != NULL; t = next) {
        next = t->next;
        if (t->due > now)
            continue;
        t->fire(t->ctx);
        if (t->interval == 0)
            timer_remove(t);
        else
            t->due = now + t->interval;
    }
}
