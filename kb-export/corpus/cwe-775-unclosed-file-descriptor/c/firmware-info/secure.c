#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct header {
    char mark[4];
    uint16_t version;
    uint16_t board;
    uint32_t size;
};

static const char *board_name(uint16_t board)
{
    switch (board) {
    case 1: return "display";
    case 2: return "motor";
    case 7: return "gateway";
    default: return "unknown";
    }
}

int show_firmware(const char *path)
{
    struct header h;
    long rest;
    FILE *f = fopen(path, "rb");

    if (f == NULL) {
        perror(path);
        return -1;
    }
    if (fread(&h, sizeof(h), 1, f) != 1) {
        fprintf(stderr, "%s: too short\n", path);
        fclose(f);
        return -1;
    }
    if (memcmp(h.mark, "FWv2", 4) != 0) {
        fprintf(stderr, "%s: not a firmware file\n", path);
        fclose(f);
        return -1;
    }
    fseek(f, 0, SEEK_END);
    rest = ftell(f) - (long)sizeof(h);
    fclose(f);
    printf("%s board, version %u.%u, %u of %ld bytes\n",
           board_name(h.board), h.version >> 8, h.version & 0xff, h.size, rest);
    return rest == (long)h.size ? 0 : 1;
}
