#include <stdio.h>
#include <stdlib.h>

#define SLOTS 32

static double offsets[SLOTS];

/* Returns 0 on success, -1 when the line is no SET command. */
int handle_set(const char *line)
{
    int slot;
    double value;

    if (sscanf(line, "SET %d %lf", &slot, &value) != 2)
        return -1;
    if (slot > SLOTS)
        return -1;
    offsets[slot] = value;
    return 0;
}

double offset_of(unsigned int slot)
{
    return slot < SLOTS ? offsets[slot] : 0.0;
}
