#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_RULES 64

struct rule {
    int allow;
    unsigned port;
    char zone[16];
};

struct rule_set {
    struct rule rules[MAX_RULES];
    size_t count;
};

static int parse_rule(char *text, struct rule *r) {
    char *words[3], *rest;
    int n = 0;

    for (char *w = strtok_r(text, " ", &rest); w && n < 3; w = strtok_r(NULL, " ", &rest))
        words[n++] = w;
    if (n != 3 || strlen(words[2]) >= sizeof r->zone)
        return -1;
    r->allow = strcmp(words[0], "allow") == 0;
    r->port = (unsigned)strtoul(words[1], NULL, 10);
    strcpy(r->zone, words[2]);
    return r->port > 0 && r->port < 65536 ? 0 : -1;
}

int parse_line(struct rule_set *set, char *line) {
    int broken = 0;
    char *rest;

    line[strcspn(line, "#\r\n")] = '\0';
    for (char *part = strtok_r(line, ";", &rest); part; part = strtok_r(NULL, ";", &rest)) {
        if (set->count == MAX_RULES) {
            fprintf(stderr, "more than %d rules\n", MAX_RULES);
            return -1;
        }
        if (parse_rule(part, &set->rules[set->count]) == 0)
            set->count++;
        else
            broken++;
    }
    if (broken)
        fprintf(stderr, "%d rules are broken\n", broken);
    return broken;
}
