#include <stdio.h>
#include "packet.h"

int receive(struct packet *from, char *out, size_t room) {
    size_t length = from->length;
    size_t i;
    int cut = 0;
    if (length >= room) {
        length = room - 1;
        cut = 1;
    }
    for (i = 0; i < length; i++) {
        if (from->data[i] == '\n')
            break;
        out[i] = from->data[i];
    }
    if (cut)
        puts("cut short");
    out[i] = 0;
    return cut;
}
