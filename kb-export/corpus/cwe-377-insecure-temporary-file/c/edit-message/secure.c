#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int run_editor(const char *file)
{
    const char *editor = getenv("EDITOR");
    pid_t child = fork();
    if (child == 0) {
        execlp(editor ? editor : "vi", editor ? editor : "vi", file, (char *)NULL);
        _exit(127);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

char *edit_message(const char *draft, size_t max)
{
    char name[] = "/tmp/message-XXXXXX";
    int fd = mkstemp(name);
    if (fd < 0)
        return NULL;
    FILE *out = fdopen(fd, "w");
    if (!out) {
        close(fd);
        unlink(name);
        return NULL;
    }
    fprintf(out, "%s\n# Lines that start with '#' are left out.\n", draft);
    fclose(out);

    char *text = NULL, line[512];
    size_t used = 0;
    FILE *in = run_editor(name) == 0 ? fopen(name, "r") : NULL;
    if (in && (text = calloc(1, max + 1))) {
        while (fgets(line, sizeof line, in)) {
            size_t length = strlen(line);
            if (line[0] == '#' || used + length > max)
                continue;
            memcpy(text + used, line, length);
            used += length;
        }
    }
    if (in)
        fclose(in);
    unlink(name);
    return text;
}
