#include <stdio.h>
#include <string.h>

enum kind { NUMBER, TEXT, SWITCH };

struct value {
    enum kind kind;
    union {
        double number;
        const char *text;
        unsigned long flags;
    } as;
};

struct script {
    const char *name;
    unsigned long joined;
    unsigned long cut;
};

static size_t add(char *out, size_t used, size_t size, const char *text) {
    int n = snprintf(out + used, size - used, "%s%s", used ? " " : "", text);
    return n < 0 || (size_t)n >= size - used ? size - 1 : used + (size_t)n;
}

int join_values(struct script *s, const struct value *v, size_t count, char *out, size_t size) {
    size_t used = 0;
    char number[32];

    if (size == 0)
        return -1;
    out[0] = '\0';
    for (size_t i = 0; i < count && used < size - 1; i++) {
        if (v[i].kind == NUMBER) {
            snprintf(number, sizeof number, "%g", v[i].as.number);
            used = add(out, used, size, number);
        } else {
            used = add(out, used, size, v[i].as.text);
        }
    }
    s->joined++;
    if (used == size - 1) {
        s->cut++;
        fprintf(stderr, "%s: line cut after %zu bytes\n", s->name, used);
    }
    return (int)used;
}
