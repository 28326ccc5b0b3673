#include <stdbool.h>
#include <stddef.h>

#define CAPACITY 256

struct ring {
    int items[CAPACITY];
    size_t head;
    size_t count;
};

bool ring_push(struct ring *ring, int value)
{
    if (ring->count == CAPACITY)
        return false;
    ring->items[(ring->head + ring->count) % CAPACITY] = value;
    ring->count++;
    return true;
}

bool ring_pop(struct ring *ring, int *value)
{
    if (ring->count == 0)
        return false;
    *value = ring->items[ring->head];
    ring->head = (ring->head + 1) % CAPACITY;
    ring->count--;
    return true;
}
