#include <cstdio>
#include <vector>

enum Kind { PUSH, DOUBLE, ADD, STOP };

struct Command {
    Kind kind;
    int value;
};

std::vector<int> run(const std::vector<Command> &commands) {
    std::vector<int> stack;
    for (const Command &command : commands) {
        bool stopped = false;
        switch (command.kind) {
        case PUSH:
            stack.push_back(command.value);
            break;
        case DOUBLE:
            stack.push_back(stack.back());
        case ADD: {
            int right = stack.back();
            stack.pop_back();
            stack.back() += right;
            break;
        }
        default:
            stopped = true;
        }
        if (stopped) break;
    }
    return stack;
}

// tests
#include <cassert>
int main() {
    assert((run({{PUSH, 2}, {DOUBLE, 0}, {STOP, 0}, {PUSH, 9}}) == std::vector<int>{4}));
    assert((run({{PUSH, 2}, {PUSH, 5}, {ADD, 0}}) == std::vector<int>{7}));
}
