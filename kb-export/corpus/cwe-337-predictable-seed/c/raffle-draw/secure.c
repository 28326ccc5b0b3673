#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

#define MAX_TICKETS 5000

struct raffle {
    unsigned tickets[MAX_TICKETS];
    size_t sold;
    unsigned prizes;
};

static int read_tickets(struct raffle *r, FILE *in)
{
    unsigned number;

    r->sold = 0;
    while (r->sold < MAX_TICKETS && fscanf(in, "%u", &number) == 1)
        r->tickets[r->sold++] = number;
    return ferror(in) ? -1 : 0;
}

static int below(size_t limit, size_t *out)
{
    size_t value, top = (size_t)-1 - (size_t)-1 % limit;

    do {
        if (getrandom(&value, sizeof(value), 0) != sizeof(value))
            return -1;
    } while (value >= top);
    *out = value % limit;
    return 0;
}

int draw(struct raffle *r, FILE *in)
{
    size_t pick;

    if (read_tickets(r, in) != 0 || r->sold < r->prizes) {
        fprintf(stderr, "not enough tickets\n");
        return -1;
    }
    for (unsigned p = 1; p <= r->prizes; p++) {
        if (below(r->sold, &pick) != 0)
            return -1;
        printf("prize %u: ticket %u\n", p, r->tickets[pick]);
        r->tickets[pick] = r->tickets[--r->sold];
    }
    return 0;
}
