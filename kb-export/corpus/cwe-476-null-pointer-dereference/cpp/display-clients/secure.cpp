#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

class Display {
public:
    explicit Display(std::string name) : name_(std::move(name)) {}
    bool show(const std::string& text) {
        if (text == text_)
            return false;
        text_ = text;
        std::cout << name_ << ": " << text_ << '\n';
        return true;
    }

private:
    std::string name_;
    std::string text_;
};

class DisplayHub {
public:
    void attach(unsigned platform, const std::shared_ptr<Display>& display) {
        displays_[platform].push_back(display);
    }

    size_t announce(unsigned platform, std::string text) {
        if (text.size() > 120)
            text.resize(120);
        auto it = displays_.find(platform);
        if (it == displays_.end()) {
            std::cerr << "no displays at platform " << platform << '\n';
            return 0;
        }
        size_t changed = 0;
        for (const std::weak_ptr<Display>& entry : it->second) {
            std::shared_ptr<Display> display = entry.lock();
            if (display && display->show(text))
                changed++;
        }
        announcements_++;
        std::clog << announcements_ << " announcements, " << changed << " displays changed\n";
        return changed;
    }

private:
    std::map<unsigned, std::vector<std::weak_ptr<Display>>> displays_;
    unsigned long announcements_ = 0;
};

std::string delayText(int minutes, const std::string& line) {
    std::string text = line;
    if (minutes <= 0)
        return text + " is on time";
    text += " is about " + std::to_string((minutes + 4) / 5 * 5) + " minutes late";
    if (minutes > 60)
        text += ", please ask the staff";
    return text;
}
