#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

#define MAX_TRIES 3

struct pump {
    int id;
    double litres_per_minute;
    unsigned long run_seconds;
};

static void show_status(const struct pump *p)
{
    printf("pump %d: %.1f l/min, %lu h in service\n", p->id,
           p->litres_per_minute, p->run_seconds / 3600);
}

static int password_matches(const char *entered)
{
    return strcmp(entered, "aq-Service-7731") == 0;
}

int service_menu(struct pump *p, FILE *console)
{
    char line[64];
    int tries;

    show_status(p);
    for (tries = 0; tries < MAX_TRIES; tries++) {
        fputs("service password: ", stdout);
        fflush(stdout);
        if (fgets(line, sizeof(line), console) == NULL)
            return -1;
        line[strcspn(line, "\r\n")] = '\0';
        if (password_matches(line)) {
            explicit_bzero(line, sizeof(line));
            syslog(LOG_NOTICE, "service menu opened on pump %d", p->id);
            puts("1) calibrate  2) reset counters  3) leave");
            return 0;
        }
        sleep(2u << tries);
    }
    explicit_bzero(line, sizeof(line));
    syslog(LOG_WARNING, "service menu locked after %d tries", tries);
    return -1;
}
