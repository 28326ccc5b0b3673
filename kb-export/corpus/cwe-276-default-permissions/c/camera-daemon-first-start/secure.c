#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <syslog.h>
#include <time.h>

#define STATE "/var/lib/doorcam"

static const char *const folders[] = {STATE, STATE "/rules", STATE "/clips"};

static int stamp(char *text, size_t size)
{
    time_t now = time(NULL);
    struct tm parts;
    if (!gmtime_r(&now, &parts))
        return -1;
    return strftime(text, size, "%Y-%m-%d", &parts) ? 0 : -1;
}

/* Called once as root; the rules are shell lines that the daemon runs on motion. */
int first_start(int cameras)
{
    char today[16];
    umask(027);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        if (mkdir(folders[i], 0750) != 0 && errno != EEXIST) {
            syslog(LOG_ERR, "%s: %s", folders[i], strerror(errno));
            return -1;
        }
    }
    FILE *rules = fopen(STATE "/rules/motion", "wx");
    if (!rules)
        return errno == EEXIST ? 0 : -1;
    if (stamp(today, sizeof today) == 0)
        fprintf(rules, "# made on %s\n", today);
    for (int i = 0; i < cameras; i++)
        fprintf(rules, "camera%d: doorcam-record --seconds 20\n", i);
    if (fclose(rules) != 0)
        return -1;
    syslog(LOG_INFO, "prepared %s for %d cameras", STATE, cameras);
    return 1;
}
