#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int dial(const char *host)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list = NULL;
    int connection = -1;
    if (getaddrinfo(host, "21", &hints, &list) != 0)
        return -1;
    for (struct addrinfo *a = list; a && connection == -1; a = a->ai_next) {
        connection = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (connection != -1 && connect(connection, a->ai_addr, a->ai_addrlen) != 0) {
            close(connection);
            connection = -1;
        }
    }
    freeaddrinfo(list);
    return connection;
}

static int reply(FILE *server, char *line, int size)
{
    do {
        if (!fgets(line, size, server))
            return -1;
    } while (strlen(line) < 4 || line[3] == '-');
    return atoi(line);
}

int main(void)
{
    char line[512];
    const char *name = getenv("FORM_FILE");
    if (!name || strlen(name) > 200 || strpbrk(name, "\r\n"))
        return EXIT_FAILURE;
    int connection = dial("ftp.supplier.example");
    FILE *server = connection == -1 ? NULL : fdopen(connection, "r");
    if (!server || reply(server, line, sizeof line) != 220)
        return EXIT_FAILURE;
    dprintf(connection, "USER anonymous\r\n");
    if (reply(server, line, sizeof line) == 331) {
        dprintf(connection, "PASS guest@\r\n");
        reply(server, line, sizeof line);
    }
    dprintf(connection, "SIZE %s\r\n", name);
    if (reply(server, line, sizeof line) == 213)
        printf("{\"bytes\": %ld}\n", strtol(line + 4, NULL, 10));
    dprintf(connection, "QUIT\r\n");
    return fclose(server) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
