#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct tally {
    unsigned up;
    unsigned down;
};

static int ask(char *host)
{
    char *arguments[] = {
        "ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=5", host, "uptime", NULL
    };
    fflush(stdout);
    pid_t child = fork();
    if (child == -1)
        return -1;
    if (child == 0) {
        execvp(arguments[0], arguments);
        _exit(127);
    }
    int status = 0;
    if (waitpid(child, &status, 0) == -1)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void stamp(void)
{
    char text[32];
    time_t now = time(NULL);
    strftime(text, sizeof text, "%H:%M:%S", localtime(&now));
    printf("[%s] ", text);
}

int main(void)
{
    char line[256];
    struct tally tally = {0, 0};
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, " \t\r\n#")] = '\0';
        if (line[0] == '\0')
            continue;
        stamp();
        if (ask(line) == 0)
            tally.up++;
        else
            tally.down++;
    }
    printf("%u machines up, %u without an answer\n", tally.up, tally.down);
    return tally.down == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
