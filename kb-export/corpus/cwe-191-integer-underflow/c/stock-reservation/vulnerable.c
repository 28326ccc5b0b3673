#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct article {
    char sku[16];
    uint32_t on_hand;
    uint32_t reserved;
    uint32_t price_cents;
};

static struct article stock[] = {
    { "LAMP-040", 120, 0, 1499 },
    { "DESK-140", 8, 2, 18900 },
    { "SHELF-80", 35, 5, 5950 },
};

static struct article *find_article(const char *sku)
{
    for (size_t i = 0; i < sizeof(stock) / sizeof(stock[0]); i++)
        if (strcmp(stock[i].sku, sku) == 0)
            return &stock[i];
    return NULL;
}

/* returns the value of the line in cents, or a negative error */
int64_t reserve_line(const char *sku, uint32_t quantity)
{
    struct article *a = find_article(sku);
    int64_t value;

    if (a == NULL) {
        fprintf(stderr, "no article %s\n", sku);
        return -ENOENT;
    }
    if (quantity == 0)
        return -EINVAL;
    if (a->on_hand - a->reserved - quantity < 0) {
        fprintf(stderr, "%s: only %u left\n", sku, a->on_hand - a->reserved);
        return -EBUSY;
    }
    a->reserved += quantity;
    value = (int64_t)a->price_cents * quantity;
    printf("%s: %u reserved, %lld.%02lld\n", sku, quantity, (long long)(value / 100),
           (long long)(value % 100));
    return value;
}
