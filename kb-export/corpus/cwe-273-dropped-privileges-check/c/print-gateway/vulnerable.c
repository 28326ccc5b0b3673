#define _GNU_SOURCE
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#define LPD_PORT 515

void serve_jobs(int listener);

static int open_port(void)
{
    struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons(LPD_PORT) };
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);

    if (s < 0)
        return -1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one));
    if (bind(s, (struct sockaddr *)&a, sizeof(a)) < 0 || listen(s, 16) < 0) {
        close(s);
        return -1;
    }
    return s;
}

int run_gateway(void)
{
    struct passwd *lp = getpwnam("lp");
    int listener = open_port();

    if (lp == NULL || listener < 0) {
        syslog(LOG_ERR, "cannot start the gateway");
        return -1;
    }
    setgroups(0, NULL);
    setgid(lp->pw_gid);
    setuid(lp->pw_uid);
    syslog(LOG_INFO, "serving port %d", LPD_PORT);
    serve_jobs(listener);
    close(listener);
    return 0;
}
