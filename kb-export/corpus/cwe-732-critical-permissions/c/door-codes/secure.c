#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#define STATE_DIR "/var/lib/doorctl"

struct door {
    unsigned id;
    char label[32];
    char code[9];
};

int go_background(void)
{
    if (chdir("/") != 0 || daemon(1, 0) != 0)
        return -1;
    umask(077);
    openlog("doorctl", LOG_PID, LOG_DAEMON);
    if (mkdir(STATE_DIR, 0700) != 0 && errno != EEXIST) {
        syslog(LOG_ERR, "%s: %s", STATE_DIR, strerror(errno));
        return -1;
    }
    return 0;
}

int save_doors(const struct door *doors, size_t count)
{
    unlink(STATE_DIR "/doors.new");
    int fd = open(STATE_DIR "/doors.new", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) {
        syslog(LOG_ERR, "doors.new: %s", strerror(errno));
        return -1;
    }
    int ok = 1;
    for (size_t i = 0; i < count && ok; i++)
        ok = dprintf(fd, "%u\t%.31s\t%.8s\n", doors[i].id, doors[i].label, doors[i].code) > 0;
    if (fsync(fd) != 0)
        ok = 0;
    close(fd);
    if (!ok || rename(STATE_DIR "/doors.new", STATE_DIR "/doors.tab") != 0) {
        syslog(LOG_ERR, "the doors could not be saved");
        return -1;
    }
    syslog(LOG_INFO, "%zu doors saved", count);
    return 0;
}
