#define _GNU_SOURCE
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

struct value {
    const char *name;
    double amount;
    const char *unit;
};

static int outside(const struct value *value, double low, double high)
{
    return value->amount < low || value->amount > high;
}

/* Returns the name of the report; the printing service deletes it when it is done. */
char *write_report(const char *patient, const struct value *values, size_t count)
{
    char name[] = "/tmp/report-XXXXXX";
    size_t marked = 0;
    int fd = mkstemp(name);
    if (fd < 0) {
        syslog(LOG_ERR, "no temporary file: %m");
        return NULL;
    }
    if (fchmod(fd, 0666) != 0)
        syslog(LOG_WARNING, "mode of %s: %m", name);
    FILE *out = fdopen(fd, "w");
    if (!out) {
        close(fd);
        unlink(name);
        return NULL;
    }
    fprintf(out, "Patient: %s\n\n", patient);
    for (size_t i = 0; i < count; i++) {
        int mark = outside(&values[i], 0.5, 9.5);
        fprintf(out, "%-20s %8.2f %s%s\n", values[i].name, values[i].amount, values[i].unit,
                mark ? " *" : "");
        marked += mark;
    }
    if (fclose(out) != 0) {
        unlink(name);
        return NULL;
    }
    syslog(LOG_INFO, "report with %zu values, %zu marked", count, marked);
    return strdup(name);
}
