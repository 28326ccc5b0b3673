#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define FIELD 12

struct entry {
    char account[20];
    char memo[40];
    uint64_t cents;
    int debit;
};

static unsigned lines_printed;

int print_entry(const struct entry *e, FILE *out) {
    char field[FIELD + 1];
    char *start = field, *p = field + FIELD;
    uint64_t units = e->cents / 100;
    unsigned rest = (unsigned)(e->cents % 100);
    int digits = 0;

    if (e->account[0] == '\0') {
        fprintf(stderr, "entry without account: %s\n", e->memo);
        return -1;
    }
    *p = '\0';
    do {
        if (digits && digits % 3 == 0)
            *--p = ',';
        *--p = (char)('0' + units % 10);
        units /= 10;
        digits++;
    } while (units);
    while (p > start)
        *--p = ' ';

    if (lines_printed++ % 50 == 0)
        fprintf(out, "%-20s %-6s %s\n", "Account", "Side", "Amount");
    fprintf(out, "%-20s %-6s %s.%02u\n", e->account, e->debit ? "debit" : "credit", field, rest);
    return 0;
}
