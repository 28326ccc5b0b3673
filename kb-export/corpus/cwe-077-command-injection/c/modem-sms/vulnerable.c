#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int wait_for(int modem, const char *mark)
{
    char answer[256];
    size_t used = 0;
    time_t limit = time(NULL) + 10;
    while (used < sizeof answer - 1 && time(NULL) < limit) {
        ssize_t got = read(modem, answer + used, sizeof answer - 1 - used);
        if (got < 0 && errno != EINTR)
            return -1;
        if (got > 0)
            used += (size_t)got;
        answer[used] = '\0';
        if (strstr(answer, mark))
            return 0;
    }
    return -1;
}

static int send_message(int modem, const char *number, char *text)
{
    for (char *c = text; *c; c++)
        if ((unsigned char)*c < ' ')
            *c = ' ';
    if (strlen(text) > 160)
        text[160] = '\0';
    dprintf(modem, "AT+CMGS=\"%s\"\r", number);
    if (wait_for(modem, "> ") != 0)
        return -1;
    dprintf(modem, "%s\x1a", text);
    return wait_for(modem, "+CMGS:");
}

int main(void)
{
    char line[512];
    unsigned sent = 0;
    int modem = open("/dev/ttyUSB0", O_RDWR | O_NOCTTY);
    if (modem == -1)
        return 1;
    dprintf(modem, "AT+CMGF=1\r");
    while (wait_for(modem, "OK") == 0 && fgets(line, sizeof line, stdin)) {
        char *text = strchr(line, ';');
        if (text) {
            *text++ = '\0';
            sent += send_message(modem, line, text) == 0;
        }
        dprintf(modem, "AT\r");
    }
    printf("%u messages sent\n", sent);
    return close(modem);
}
