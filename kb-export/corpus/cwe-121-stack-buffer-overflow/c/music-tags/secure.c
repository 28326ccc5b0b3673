#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define FRAME_HEAD 6

static uint16_t be16(const uint8_t *p)
{
    return (uint16_t)((p[0] << 8) | p[1]);
}

static void strip_control(char *s)
{
    for (; *s != '\0'; s++)
        if ((unsigned char)*s < 0x20)
            *s = ' ';
}

static const char *label_of(const uint8_t *id)
{
    if (memcmp(id, "TIT2", 4) == 0)
        return "title";
    if (memcmp(id, "TPE1", 4) == 0)
        return "artist";
    return NULL;
}

/* frame: id (4 bytes), length (2 bytes), text */
int print_tags(const uint8_t *data, size_t size)
{
    size_t pos = 0;
    int printed = 0;

    while (size - pos >= FRAME_HEAD) {
        const char *label = label_of(data + pos);
        size_t len = be16(data + pos + 4);
        char text[64];

        pos += FRAME_HEAD;
        if (len > size - pos) {
            fprintf(stderr, "frame at %zu is cut off\n", pos);
            return -1;
        }
        if (label != NULL && len > 0) {
            size_t shown = len < sizeof(text) ? len : sizeof(text) - 1;

            memcpy(text, data + pos, shown);
            text[shown] = '\0';
            strip_control(text);
            printf("%-7s %s\n", label, text);
            printed++;
        }
        pos += len;
    }
    return printed;
}
