#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *priority_for(const char *level)
{
    if (strcmp(level, "critical") == 0)
        return "local3.crit";
    if (strcmp(level, "warning") == 0)
        return "local3.warning";
    return "local3.notice";
}

static int forward(const char *level, const char *message)
{
    char *arguments[] = {
        "logger", "-t", "sensors", "-p", (char *)priority_for(level), "--", (char *)message, NULL
    };
    pid_t child = fork();
    if (child == 0) {
        execv("/usr/bin/logger", arguments);
        _exit(127);
    }
    int status;
    if (child == -1 || waitpid(child, &status, 0) == -1)
        return -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}

int main(void)
{
    char line[512];
    unsigned long sent = 0, failed = 0;
    time_t started = time(NULL);

    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\r\n")] = '\0';
        char *bar = strchr(line, '|');
        if (!bar || bar[1] == '\0') {
            fprintf(stderr, "line without a message skipped\n");
            continue;
        }
        *bar = '\0';
        if (forward(line, bar + 1) == 0)
            sent++;
        else
            failed++;
    }
    fprintf(stderr, "%lu alarms forwarded, %lu failed, %.0f seconds\n",
            sent, failed, difftime(time(NULL), started));
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
