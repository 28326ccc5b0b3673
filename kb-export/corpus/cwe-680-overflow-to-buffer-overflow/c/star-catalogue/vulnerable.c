#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct star {
    float ra, dec, magnitude;
    uint32_t number;
};

struct catalogue {
    char name[16];
    uint32_t count;
    struct star *stars;
    uint32_t bright;
};

int load_catalogue(FILE *in, struct catalogue *cat) {
    uint32_t head[2];
    uint32_t bytes;

    if (fread(cat->name, 1, sizeof cat->name, in) != sizeof cat->name)
        return -1;
    cat->name[sizeof cat->name - 1] = '\0';
    if (fread(head, sizeof head[0], 2, in) != 2 || head[0] != 0x53544152)
        return -1;
    cat->count = head[1];
    bytes = cat->count * (uint32_t)sizeof(struct star);
    cat->stars = malloc(bytes);
    if (cat->stars == NULL)
        return -1;
    cat->bright = 0;
    for (uint32_t i = 0; i < cat->count; i++) {
        if (fread(&cat->stars[i], sizeof(struct star), 1, in) != 1) {
            fprintf(stderr, "%s: only %u stars\n", cat->name, i);
            cat->count = i;
            break;
        }
        if (cat->stars[i].magnitude < 6.0f)
            cat->bright++;
    }
    printf("%s: %u stars, %u visible\n", cat->name, cat->count, cat->bright);
    return 0;
}
