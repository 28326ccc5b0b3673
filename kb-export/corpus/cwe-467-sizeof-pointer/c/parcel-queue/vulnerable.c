#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parcel {
    struct parcel *next;
    unsigned long id;
    double weight;
    char destination[8];
};

struct queue {
    struct parcel *head;
    struct parcel **tail;
    unsigned count;
    double weight;
};

void queue_init(struct queue *q) {
    memset(q, 0, sizeof *q);
    q->tail = &q->head;
}

int queue_parcel(struct queue *q, unsigned long id, double weight, const char *destination) {
    struct parcel *p;

    if (weight <= 0.0 || weight > 31.5) {
        fprintf(stderr, "parcel %lu: weight %.1f\n", id, weight);
        return -1;
    }
    if (strlen(destination) >= sizeof p->destination)
        return -1;
    p = malloc(sizeof p);
    if (p == NULL)
        return -1;
    p->next = NULL;
    p->id = id;
    p->weight = weight;
    strcpy(p->destination, destination);
    *q->tail = p;
    q->tail = &p->next;
    q->count++;
    q->weight += weight;
    printf("parcel %lu to %s, %u waiting, %.1f kg\n", id, destination, q->count, q->weight);
    return 0;
}
