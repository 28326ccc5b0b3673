#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_ARGS 8

struct job {
    char line[256];
    char *args[MAX_ARGS + 1];
    int niceness;
};

static int split_words(struct job *job)
{
    int n = 0;
    char *save = NULL;

    for (char *w = strtok_r(job->line, " \t\n", &save); w; w = strtok_r(NULL, " \t\n", &save)) {
        if (n == MAX_ARGS) {
            fprintf(stderr, "more than %d words, rest ignored\n", MAX_ARGS);
            break;
        }
        job->args[n++] = w;
    }
    job->args[n] = NULL;
    return n;
}

int launch(const char *line, int niceness)
{
    struct job job = { .niceness = niceness };
    int status;
    pid_t pid;

    snprintf(job.line, sizeof(job.line), "%s", line);
    if (split_words(&job) == 0)
        return 0;
    pid = fork();
    if (pid < 0) {
        perror("fork");
        return -1;
    }
    if (pid == 0) {
        if (nice(job.niceness) == -1)
            perror("nice");
        execv(job.args[0], job.args);
        perror(job.args[0]);
        _exit(127);
    }
    if (waitpid(pid, &status, 0) < 0 || !WIFEXITED(status))
        return -1;
    printf("%s ended with %d\n", job.args[0], WEXITSTATUS(status));
    return WEXITSTATUS(status);
}
