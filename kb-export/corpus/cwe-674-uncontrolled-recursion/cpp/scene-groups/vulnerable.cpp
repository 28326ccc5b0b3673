#include <iostream>
#include <istream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct Group {
    std::string name;
    std::vector<std::string> shapes;
    std::vector<std::unique_ptr<Group>> children;
};

class SceneReader {
public:
    explicit SceneReader(std::istream& in) : in_(in) {}

    std::unique_ptr<Group> read() {
        std::string word;
        if (!(in_ >> word) || word != "group")
            throw std::runtime_error("a scene starts with a group");
        auto root = readGroup(0);
        std::clog << groups_ << " groups, " << shapes_ << " shapes\n";
        return root;
    }

private:
    std::unique_ptr<Group> readGroup(unsigned level) {
        auto group = std::make_unique<Group>();
        groups_++;
        if (!(in_ >> group->name) || group->name.size() > 64)
            throw std::runtime_error("name of a group expected");
        if (level > 0 && group->name == "root")
            throw std::runtime_error("only the first group may be the root");
        for (std::string word; in_ >> word;) {
            if (word == "end")
                return group;
            if (word == "group") {
                group->children.push_back(readGroup(level + 1));
            } else {
                group->shapes.push_back(word);
                shapes_++;
            }
        }
        throw std::runtime_error("group " + group->name + " is not closed");
    }

    std::istream& in_;
    unsigned groups_ = 0, shapes_ = 0;
};

std::string outline(const Group& group) {
    std::string text = group.name + ':';
    for (const std::string& shape : group.shapes)
        text += ' ' + shape;
    if (group.shapes.empty())
        text += " no shapes";
    if (!group.children.empty())
        text += ", " + std::to_string(group.children.size()) + " groups";
    return text;
}
