#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

struct display {
    int width;
    int height;
    char driver[32];
};

static void defaults(struct display *d)
{
    d->width = 1280;
    d->height = 800;
    snprintf(d->driver, sizeof(d->driver), "fbdev");
}

int load_display(struct display *d, const char *path)
{
    char line[128];
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    FILE *f;

    defaults(d);
    if (fd < 0)
        return errno == ENOENT ? 0 : -1;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        syslog(LOG_WARNING, "display settings refused");
        close(fd);
        return -1;
    }
    f = fdopen(fd, "r");
    while (f != NULL && fgets(line, sizeof(line), f) != NULL) {
        sscanf(line, "width=%d", &d->width);
        sscanf(line, "height=%d", &d->height);
        sscanf(line, "driver=%31[a-z]", d->driver);
    }
    if (f != NULL)
        fclose(f);
    return 0;
}
