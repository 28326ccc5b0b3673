#include <array>
#include <iostream>
#include <sstream>
#include <string>

struct Channel {
    int volume = 100;
    int program = 0;
    bool muted = false;
};

class Synth {
public:
    bool apply(const std::string& line) {
        std::istringstream in(line);
        std::string kind;
        int number = 0;
        int value = 0;
        if (!(in >> kind >> number >> value)) {
            std::cerr << "event not understood: " << line << '\n';
            return false;
        }
        if (value < 0 || value > 127)
            return false;
        if (number < 0 || number >= static_cast<int>(channels_.size()))
            return false;
        Channel& channel = channels_[number];
        if (kind == "volume") {
            channel.volume = value;
            channel.muted = value == 0;
        } else if (kind == "program") {
            channel.program = value;
        } else {
            return false;
        }
        events_++;
        if (events_ % 1000 == 0)
            std::clog << events_ << " events\n";
        return true;
    }

private:
    std::array<Channel, 16> channels_{};
    unsigned long events_ = 0;
};

std::string keyName(unsigned key) {
    static const char* const names[] = {"C", "C#", "D", "D#", "E", "F",
                                        "F#", "G", "G#", "A", "A#", "B"};
    std::ostringstream text;
    text << names[key % 12];
    int octave = static_cast<int>(key / 12) - 1;
    if (octave < 0)
        text << " (very low)";
    else
        text << octave;
    return text.str();
}
