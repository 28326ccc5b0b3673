#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define MAX_SESSIONS 128
#define IDLE_SECONDS 900

struct session {
    char id[33];
    uid_t uid;
    time_t last_used;
};

static struct session table[MAX_SESSIONS];
static uint32_t opened;

static int make_id(char out[33])
{
    uint32_t w[4];

    w[0] = (uint32_t)time(NULL);
    w[1] = (uint32_t)getpid();
    w[2] = ++opened;
    w[3] = w[0] ^ (w[1] << 16) ^ w[2];
    snprintf(out, 33, "%08x%08x%08x%08x", w[0], w[1], w[2], w[3]);
    return 0;
}

static void drop_idle(time_t now)
{
    for (int i = 0; i < MAX_SESSIONS; i++)
        if (table[i].id[0] != '\0' && now - table[i].last_used > IDLE_SECONDS)
            memset(&table[i], 0, sizeof(table[i]));
}

const struct session *open_session(uid_t uid)
{
    time_t now = time(NULL);

    drop_idle(now);
    for (int i = 0; i < MAX_SESSIONS; i++) {
        if (table[i].id[0] != '\0')
            continue;
        if (make_id(table[i].id) != 0)
            return NULL;
        table[i].uid = uid;
        table[i].last_used = now;
        return &table[i];
    }
    fprintf(stderr, "session table is full (%d)\n", MAX_SESSIONS);
    return NULL;
}
