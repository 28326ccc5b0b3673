#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#define HELP_DIR "/usr/share/termhelp/pages"

static void reply(int client, const char *text)
{
    if (send(client, text, strlen(text), MSG_NOSIGNAL) < 0)
        syslog(LOG_WARNING, "client %d went away", client);
}

int show_page(int client)
{
    char request[256], page[200], path[512], block[4096];
    ssize_t got = recv(client, request, sizeof request - 1, 0);
    if (got <= 0)
        return -1;
    request[got] = '\0';
    if (sscanf(request, "SHOW %199s", page) != 1) {
        reply(client, "400 usage: SHOW <page>\n");
        return -1;
    }
    snprintf(path, sizeof path, "%s/%s", HELP_DIR, page);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        reply(client, "404 no such page\n");
        return -1;
    }
    reply(client, "200 ok\n");
    size_t total = 0;
    while ((got = read(fd, block, sizeof block)) > 0) {
        if (send(client, block, (size_t)got, MSG_NOSIGNAL) != got)
            break;
        total += (size_t)got;
    }
    close(fd);
    syslog(LOG_INFO, "sent %zu bytes of help", total);
    return 0;
}
