#include <stdlib.h>

struct point {
    int x, y;
};

/* Recolours the area around (x, y). Returns the number of cells, or -1 when out of memory. */
long flood_fill(int *grid, int width, int height, int x, int y, int colour)
{
    static const struct point steps[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    struct point *stack;
    size_t depth = 0;
    long filled = 1;
    int old;

    if (x < 0 || y < 0 || x >= width || y >= height || grid[(size_t)y * width + x] == colour)
        return 0;
    stack = calloc((size_t)width * height, sizeof *stack);
    if (stack == NULL)
        return -1;
    old = grid[(size_t)y * width + x];
    grid[(size_t)y * width + x] = colour;
    stack[depth++] = (struct point){x, y};
    while (depth > 0) {
        struct point at = stack[--depth];

        for (size_t i = 0; i < 4; i++) {
            int nx = at.x + steps[i].x, ny = at.y + steps[i].y;

            if (nx < 0 || ny < 0 || nx >= width || ny >= height || grid[(size_t)ny * width + nx] != old)
                continue;
            grid[(size_t)ny * width + nx] = colour;
            stack[depth++] = (struct point){nx, ny};
            filled++;
        }
    }
    free(stack);
    return filled;
}
