#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DEFAULT_DIR "/var/backups/home"

static const char *backup_dir = DEFAULT_DIR;
static int verbose;

static void read_settings(void)
{

    verbose = isatty(STDERR_FILENO);
}

static int target_path(char *out, size_t size, const char *user)
{
    time_t now = time(NULL);
    struct tm parts;

    gmtime_r(&now, &parts);
    int n = snprintf(out, size, "%s/%s-%04d%02d%02d.tar", backup_dir, user,
                     parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    return n > 0 && (size_t)n < size ? 0 : -1;
}

int main(void)
{
    char path[512];
    struct passwd *pw = getpwuid(getuid());

    if (geteuid() != 0 || pw == NULL)
        return 1;
    read_settings();
    if (target_path(path, sizeof path, pw->pw_name) < 0)
        return 1;
    if (verbose)
        fprintf(stderr, "packing %s\n", pw->pw_dir);
    execl("/usr/bin/tar", "tar", "-cf", path, "-C", pw->pw_dir, ".", (char *)NULL);
    perror("tar");
    return 1;
}
