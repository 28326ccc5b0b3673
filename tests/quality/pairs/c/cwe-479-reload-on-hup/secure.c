#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <syslog.h>
#include <unistd.h>

struct config *config_load(const char *path);
void config_free(struct config *c);
void serve_one(struct config *c);

static struct config *active;
static volatile sig_atomic_t reload_wanted;

static void on_hup(int sig)
{
    (void)sig;
    reload_wanted = 1;
}

static void reload(void)
{
    struct config *fresh = config_load("/etc/relayd.conf");

    syslog(LOG_INFO, "hangup received, reloading");
    if (fresh != NULL) {
        config_free(active);
        active = fresh;
    }
}

int main(void)
{
    struct sigaction sa = { .sa_handler = on_hup };

    active = config_load("/etc/relayd.conf");
    if (active == NULL)
        return 1;
    sigaction(SIGHUP, &sa, NULL);
    for (;;) {
        if (reload_wanted) {
            reload_wanted = 0;
            reload();
        }
        serve_one(active);
    }
}
