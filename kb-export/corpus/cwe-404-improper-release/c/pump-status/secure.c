#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>
#include <time.h>

#define MAX_PUMPS 16

struct pumps {
    int count;
    double bar[MAX_PUMPS];
    time_t read_at;
};

static int parse_line(struct pumps *p, const char *line)
{
    unsigned number;
    double bar;

    if (sscanf(line, "pump %u %lf", &number, &bar) != 2)
        return -1;
    if (number >= MAX_PUMPS)
        return -1;
    p->bar[number] = bar;
    if ((int)number >= p->count)
        p->count = (int)number + 1;
    return 0;
}

int read_pumps(struct pumps *p)
{
    char line[128];
    int bad = 0;
    FILE *tool = popen("/usr/sbin/pumpctl status", "r");

    if (tool == NULL) {
        syslog(LOG_ERR, "pumpctl: %m");
        return -1;
    }
    memset(p, 0, sizeof(*p));
    while (fgets(line, sizeof(line), tool) != NULL) {
        if (parse_line(p, line) != 0)
            bad++;
    }
    if (pclose(tool) != 0)
        bad++;
    p->read_at = time(NULL);
    if (bad > 0)
        syslog(LOG_WARNING, "%d problems with pumpctl", bad);
    return p->count > 0 ? 0 : -1;
}
