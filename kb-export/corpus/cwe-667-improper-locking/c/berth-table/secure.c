#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define BERTHS 40

struct berth {
    char boat[24];
    int metres;
    int taken;
};

static struct berth table[BERTHS];
static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;

static int longest_free(void)
{
    int best = 0;

    for (int i = 0; i < BERTHS; i++)
        if (!table[i].taken && table[i].metres > best)
            best = table[i].metres;
    return best;
}

int assign_berth(const char *boat, int metres)
{
    int found = -1;

    pthread_mutex_lock(&table_lock);
    if (metres > longest_free()) {
        pthread_mutex_unlock(&table_lock);
        fprintf(stderr, "no berth of %d m\n", metres);
        return -1;
    }
    for (int i = 0; i < BERTHS && found < 0; i++) {
        if (table[i].taken || table[i].metres < metres)
            continue;
        snprintf(table[i].boat, sizeof table[i].boat, "%s", boat);
        table[i].taken = 1;
        found = i;
    }
    pthread_mutex_unlock(&table_lock);
    printf("%s lies at berth %d\n", boat, found);
    return found;
}
