#include <errno.h>
#include <spawn.h>
#include <sys/types.h>
#include <sys/wait.h>

extern char **environ;

/* Runs "xz -k -- path" and returns 0 if it succeeded. */
int run_compressor(const char *path)
{
    char *const argv[] = {"xz", "-k", "--", (char *)path, NULL};
    int status;
    pid_t pid;

    if (posix_spawn(&pid, "/usr/bin/xz", NULL, NULL, argv, environ) != 0)
        return -1;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR)
            return -1;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}
