#include <cstddef>
#include <cstdio>

struct Node {
    int value;
    Node *next;
};

Node *reversed(Node *head) {
    Node *before = NULL;
    while (head != NULL) {
        Node *next = head->next;
        head->next = before;
        before = head;
        head = next;
    }
    return before;
}

int digits(Node *head) {
    int number = 0;
    for (Node *node = reversed(head); node; node = node->next) {
        number = number * 10 + node->value;
    }
    return number;
}

// tests
#include <cassert>
int main() {
    Node third = {3, NULL}, second = {2, &third}, first = {1, &second};
    assert(digits(&first) == 321);
}
