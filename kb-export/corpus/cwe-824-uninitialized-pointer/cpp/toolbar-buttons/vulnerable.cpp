#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Document {
    std::string text;
    unsigned saves = 0;
    bool dirty = false;
};

using Action = void (*)(Document&);

static void save(Document& d) { d.saves++, d.dirty = false; }
static void trim(Document& d) {
    while (!d.text.empty() && d.text.back() == ' ')
        d.text.pop_back();
    d.dirty = true;
}

struct Button {
    std::string label;
    Action action;
    unsigned presses;
};

std::vector<Button> buildToolbar(const std::string& settings) {
    std::vector<Button> buttons;
    std::istringstream in(settings);
    std::string kind, label;
    while (in >> kind >> label) {
        Button button;
        button.label = label;
        button.presses = 0;
        if (kind == "save")
            button.action = save;
        else if (kind == "trim")
            button.action = trim;
        buttons.push_back(button);
    }
    std::clog << buttons.size() << " buttons\n";
    return buttons;
}

bool press(std::vector<Button>& buttons, size_t index, Document& document) {
    if (index >= buttons.size() || buttons[index].action == nullptr)
        return false;
    buttons[index].presses++;
    buttons[index].action(document);
    return true;
}
