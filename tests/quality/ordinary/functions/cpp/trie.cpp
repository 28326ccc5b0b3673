#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class Trie {
public:
    void add(std::string_view word) {
        Node* node = &root_;
        for (const char c : word) {
            auto& child = node->children[c];
            if (!child) child = std::make_unique<Node>();
            node = child.get();
        }
        node->is_word = true;
    }

    std::vector<std::string> complete(std::string_view prefix, std::size_t limit) const {
        const Node* node = &root_;
        for (const char c : prefix) {
            const auto child = node->children.find(c);
            if (child == node->children.end()) return {};
            node = child->second.get();
        }
        std::vector<std::string> words;
        collect(*node, std::string(prefix), limit, words);
        return words;
    }

private:
    struct Node {
        std::map<char, std::unique_ptr<Node>> children;
        bool is_word = false;
    };

    static void collect(const Node& node, const std::string& word, std::size_t limit, std::vector<std::string>& words) {
        if (words.size() >= limit) return;
        if (node.is_word) words.push_back(word);
        for (const auto& [c, child] : node.children) collect(*child, word + c, limit, words);
    }

    Node root_;
};
