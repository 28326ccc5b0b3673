#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

struct formula {
    const char *p;
    const char *error;
    unsigned depth;
};

static double sum(struct formula *f);

static void blanks(struct formula *f) {
    while (isspace((unsigned char)*f->p))
        f->p++;
}

static double operand(struct formula *f) {
    char *end;
    double value;

    blanks(f);
    if (*f->p == '(') {
        f->p++;
        if (++f->depth > 100) {
            f->error = "nested too deeply";
            return 0.0;
        }
        value = sum(f);
        f->depth--;
        blanks(f);
        if (*f->p != ')')
            f->error = "closing parenthesis expected";
        else
            f->p++;
        return value;
    }
    value = strtod(f->p, &end);
    if (end == f->p)
        f->error = "number expected";
    f->p = end;
    return value;
}

static double sum(struct formula *f) {
    double value = operand(f);
    for (blanks(f); f->error == NULL && (*f->p == '+' || *f->p == '-'); blanks(f)) {
        char sign = *f->p++;
        double right = operand(f);
        value = sign == '+' ? value + right : value - right;
    }
    return value;
}

int evaluate(const char *text, double *result) {
    struct formula f = { text, NULL, 0 };
    *result = sum(&f);
    if (f.error != NULL)
        fprintf(stderr, "column %ld: %s\n", (long)(f.p - text) + 1, f.error);
    return f.error == NULL && *f.p == '\0' ? 0 : -1;
}

void print_cell(FILE *out, char column, unsigned row, double value) {
    const char *sign = value < 0 ? "minus " : "";
    fprintf(out, "%c%u: %s%.2f\n", column, row, sign, value < 0 ? -value : value);
}
