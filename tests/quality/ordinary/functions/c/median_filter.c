#include <stdlib.h>
#include <string.h>

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Replaces each inner sample by the median of itself and its neighbours. */
int median_filter(double *samples, size_t count)
{
    double *copy;

    if (count < 3)
        return 0;
    copy = calloc(count, sizeof *copy);
    if (copy == NULL)
        return -1;
    memcpy(copy, samples, count * sizeof *copy);
    for (size_t i = 1; i + 1 < count; i++) {
        double window[3] = {copy[i - 1], copy[i], copy[i + 1]};

        qsort(window, 3, sizeof window[0], compare_doubles);
        samples[i] = window[1];
    }
    free(copy);
    return 0;
}
