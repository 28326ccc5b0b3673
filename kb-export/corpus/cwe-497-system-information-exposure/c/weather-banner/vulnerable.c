#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/utsname.h>
#include <unistd.h>

struct reading {
    double celsius;
    double hectopascal;
    unsigned minute;
};

static double mean(const struct reading *r, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += r[i].celsius;
    return n ? sum / (double)n : 0;
}

int serve(int client, const struct reading *log, size_t count)
{
    char out[512], ask[32], path[200] = "";
    struct utsname host;
    ssize_t got;

    if (readlink("/proc/self/exe", path, sizeof path - 1) < 0 || uname(&host) < 0)
        return -1;
    snprintf(out, sizeof out, "220 station on %s (%s %s), %s, uid %d\r\n", host.nodename,
             host.sysname, host.release, path, (int)getuid());
    if (send(client, out, strlen(out), MSG_NOSIGNAL) < 0)
        return -1;
    got = recv(client, ask, sizeof ask - 1, 0);
    if (got <= 0)
        return -1;
    ask[got] = '\0';
    if (strncmp(ask, "MEAN", 4) == 0)
        snprintf(out, sizeof out, "250 %.1f\r\n", mean(log, count));
    else if (strncmp(ask, "LAST", 4) == 0 && count > 0)
        snprintf(out, sizeof out, "250 %.1f\r\n", log[count - 1].celsius);
    else
        snprintf(out, sizeof out, "500 MEAN or LAST\r\n");
    return send(client, out, strlen(out), MSG_NOSIGNAL) < 0 ? -1 : 0;
}
