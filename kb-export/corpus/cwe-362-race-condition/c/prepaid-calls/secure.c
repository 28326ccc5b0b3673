#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct account {
    pthread_mutex_t lock;
    char number[20];
    int64_t credit_cents;
    unsigned long calls;
};

struct call {
    struct account *account;
    char callee[20];
    int64_t cents_per_minute;
    unsigned minutes;
};

void account_init(struct account *account, const char *number)
{
    memset(account, 0, sizeof *account);
    pthread_mutex_init(&account->lock, NULL);
    snprintf(account->number, sizeof account->number, "%s", number);
}

static int charge(struct account *account, int64_t cents)
{
    int paid = 0;
    pthread_mutex_lock(&account->lock);
    if (account->credit_cents >= cents) {
        account->credit_cents -= cents;
        account->calls++;
        paid = 1;
    }
    pthread_mutex_unlock(&account->lock);
    return paid;
}

void add_credit(struct account *account, int64_t cents)
{
    pthread_mutex_lock(&account->lock);
    account->credit_cents += cents;
    pthread_mutex_unlock(&account->lock);
}

static void *run_call(void *argument)
{
    struct call *call = argument;
    while (charge(call->account, call->cents_per_minute)) {
        call->minutes++;
        sleep(60);
    }
    printf("call to %s ended after %u min\n", call->callee, call->minutes);
    free(call);
    return NULL;
}

int start_call(struct call *call)
{
    pthread_t thread;
    if (call->cents_per_minute <= 0 || pthread_create(&thread, NULL, run_call, call) != 0)
        return -1;
    return pthread_detach(thread);
}
