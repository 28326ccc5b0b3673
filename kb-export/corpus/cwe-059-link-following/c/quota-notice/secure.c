#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

static int percent(unsigned long used, unsigned long limit)
{
    return limit ? (int)(used * 100 / limit) : 0;
}

int leave_notice(const char *user, unsigned long used_mb, unsigned long limit_mb)
{
    struct passwd *pw = getpwnam(user);
    if (!pw || pw->pw_uid < 1000) {
        syslog(LOG_WARNING, "no ordinary user %s", user);
        return -1;
    }
    int home = open(pw->pw_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (home < 0)
        return -1;
    int fd = openat(home, ".quota-notice",
                    O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    close(home);
    struct stat st;
    if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_nlink != 1)) {
        close(fd);
        syslog(LOG_WARNING, "notice of %s is no plain file", user);
        return -1;
    }
    if (fd < 0) {
        syslog(LOG_WARNING, "notice for %s: %s", user, strerror(errno));
        return -1;
    }
    time_t now = time(NULL);
    struct tm tm;
    char day[32], line[160];
    localtime_r(&now, &tm);
    strftime(day, sizeof day, "%Y-%m-%d %H:%M", &tm);
    int length = snprintf(line, sizeof line, "%s: %lu of %lu MB used (%d %%)\n", day, used_mb,
                          limit_mb, percent(used_mb, limit_mb));
    int ok = write(fd, line, (size_t)length) == length && fchown(fd, pw->pw_uid, pw->pw_gid) == 0;
    if (!ok)
        syslog(LOG_WARNING, "notice for %s is incomplete", user);
    close(fd);
    return ok ? 0 : -1;
}
