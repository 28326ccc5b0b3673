#include <stdio.h>
#include <string.h>
#include <strings.h>

char *gets(char *line);

struct card {
    const char *question;
    const char *answer;
    unsigned asked, right;
};

static void summary(const struct card *cards, size_t count) {
    unsigned asked = 0, right = 0;
    for (size_t i = 0; i < count; i++) {
        asked += cards[i].asked;
        right += cards[i].right;
    }
    printf("\n%u of %u answers were right\n", right, asked);
}

int train(struct card *cards, size_t count) {
    char line[80];
    size_t i = 0, misses = 0;

    printf("%zu cards, an empty line ends the training\n", count);
    while (i < count && misses < 20) {
        printf("%s = ", cards[i].question);
        fflush(stdout);
        if (gets(line) == NULL)
            break;
        if (line[0] == '\0')
            break;
        cards[i].asked++;
        if (strcasecmp(line, cards[i].answer) == 0) {
            cards[i].right++;
            i++;
        } else {
            misses++;
            printf("no, it is: %s\n", cards[i].answer);
        }
    }
    summary(cards, count);
    return misses == 0;
}
