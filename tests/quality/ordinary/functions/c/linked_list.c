#include <stdlib.h>
#include <string.h>

struct node {
    struct node *next;
    char *name;
};

int list_add(struct node **head, const char *name)
{
    struct node *node = malloc(sizeof *node);

    if (node == NULL)
        return -1;
    node->name = strdup(name);
    if (node->name == NULL) {
        free(node);
        return -1;
    }
    node->next = *head;
    *head = node;
    return 0;
}

int list_remove(struct node **head, const char *name)
{
    for (struct node **link = head; *link != NULL; link = &(*link)->next) {
        struct node *node = *link;

        if (strcmp(node->name, name) == 0) {
            *link = node->next;
            free(node->name);
            free(node);
            return 1;
        }
    }
    return 0;
}
