#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

class Snippet {
public:
    Snippet(const float* from, size_t count, std::string label)
        : samples_(from, from + count), count_(count), label_(std::move(label)) {}

    float peak() const {
        float highest = 0.0f;
        for (size_t i = 0; i < count_; i++)
            highest = std::max(highest, std::fabs(samples_[i]));
        return highest;
    }
    const std::string& label() const { return label_; }

private:
    std::vector<float> samples_;
    size_t count_;
    std::string label_;
};

std::vector<Snippet> cut(const std::vector<float>& recording, size_t length, float threshold) {
    std::vector<Snippet> snippets;
    if (length == 0)
        return snippets;
    for (size_t start = 0; start + length <= recording.size(); start += length) {
        Snippet snippet(recording.data() + start, length, "at " + std::to_string(start));
        if (snippet.peak() < threshold)
            continue;
        std::clog << snippet.label() << ": " << snippet.peak() << '\n';
        snippets.push_back(snippet);
    }
    std::clog << snippets.size() << " snippets\n";
    return snippets;
}

std::string timeOf(size_t sample, unsigned rate) {
    size_t seconds = sample / (rate > 0 ? rate : 44100);
    std::string text = std::to_string(seconds / 60) + ":";
    if (seconds % 60 < 10)
        text += '0';
    text += std::to_string(seconds % 60);
    if (seconds >= 3600)
        text += " (long)";
    return text;
}
