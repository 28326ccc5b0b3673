#include <cstdio>
#include <cstring>

#define LIMIT 8

int copy_trimmed(char *target, const char *source) {
    int length = 0;
    const char *end = source + strlen(source);
    while (*source == ' ') source++;
    while (end > source && end[-1] == ' ') end--;
    while (source < end) {
        if (length == LIMIT - 1) goto full;
        target[length++] = *source++;
    }
    target[length] = 0;
    return length;
full:
    target[length] = 0;
    return -1;
}

// tests
#include <cassert>
int main() {
    char target[LIMIT];
    assert(copy_trimmed(target, "  ab ") == 2 && strcmp(target, "ab") == 0);
    assert(copy_trimmed(target, "abcdefghij") == -1 && strcmp(target, "abcdefg") == 0);
}
