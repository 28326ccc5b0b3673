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
    *out = (size_t)random() % limit;
    return 0;
}

int draw(struct raffle *r, FILE *in)
{
    size_t pick;

    if (read_tickets(r, in) != 0 || r->sold < r->prizes) {
        fprintf(stderr, "not enough tickets\n");
        return -1;
    }
    srandom((unsigned)time(NULL));
    for (unsigned p = 1; p <= r->prizes; p++) {
        if (below(r->sold, &pick) != 0)
            return -1;
        printf("prize %u: ticket %u\n", p, r->tickets[pick]);
        r->tickets[pick] = r->tickets[--r->sold];
    }
    return 0;
}
