#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <time.h>

#define MAX_FAILURES 5
#define LOCK_SECONDS 300

struct account {
    char name[32];
    int failures;
    time_t locked_until;
};

extern struct account *find_account(const char *name);
extern bool password_is_right(const struct account *a, const char *password);

static bool valid_name(const char *name)
{
    size_t len = strlen(name);

    if (len == 0 || len >= sizeof(((struct account *)0)->name))
        return false;
    for (size_t i = 0; i < len; i++)
        if (!isalnum((unsigned char)name[i]) && name[i] != '.')
            return false;
    return true;
}

bool vpn_login(const char *name, const char *password, const char *peer)
{
    struct account *a;
    time_t now = time(NULL);

    if (!valid_name(name) || (a = find_account(name)) == NULL) {
        syslog(LOG_NOTICE, "login from %s: no such account", peer);
        return false;
    }
    if (now < a->locked_until) {
        syslog(LOG_NOTICE, "login from %s: %s is locked", peer, a->name);
        return false;
    }
    if (!password_is_right(a, password)) {
        syslog(LOG_WARNING, "login from %s: wrong password for %s", peer, a->name);
        if (++a->failures >= MAX_FAILURES) {
            a->locked_until = now + LOCK_SECONDS;
            a->failures = 0;
        }
        return false;
    }
    a->failures = 0;
    syslog(LOG_INFO, "login from %s: %s", peer, a->name);
    return true;
}
