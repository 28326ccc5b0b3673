#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define VALVES 12

static int open_valves[VALVES];

struct session {
    char user[32];
    const char *role;
};

static void show(void)
{
    for (int i = 0; i < VALVES; i++)
        printf("valve %2d %s\n", i, open_valves[i] ? "open" : "shut");
}

int run_command(const struct session *s, const char *line)
{
    char word[16];
    int number = -1;

    if (sscanf(line, "%15s %d", word, &number) < 1)
        return -1;
    if (strcmp(word, "show") == 0) {
        show();
        return 0;
    }
    if (strcmp(s->role, "guest") == 0) {
        fprintf(stderr, "%s may only look\n", s->user);
        return -1;
    }
    if (number < 0 || number >= VALVES)
        return -1;
    open_valves[number] = strcmp(word, "open") == 0;
    return 0;
}
