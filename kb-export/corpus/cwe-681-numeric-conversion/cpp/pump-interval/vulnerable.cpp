#include <cmath>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>

struct PumpState {
    uint32_t intervalMs = 60000;
    uint16_t strokes = 1;
    bool running = false;
    unsigned rejected = 0;
};

class PumpConsole {
public:
    explicit PumpConsole(PumpState& state) : state_(state) {}

    std::string handle(const std::string& line) {
        std::istringstream in(line);
        std::string command, text;
        in >> command >> text;
        if (command == "start" || command == "stop") {
            state_.running = command == "start";
            return "ok";
        }
        if (command != "interval" || text.empty()) {
            state_.rejected++;
            return "unknown command";
        }
        char* end = nullptr;
        double seconds = std::strtod(text.c_str(), &end);
        if (*end != '\0')
            return "not a number";
        if (seconds < 0.5)
            return "too short";
        state_.intervalMs = static_cast<uint32_t>(seconds * 1000.0);
        std::clog << "interval " << state_.intervalMs << " ms, " << state_.strokes << " strokes\n";
        return "ok";
    }

private:
    PumpState& state_;
};

std::string status(const PumpState& state) {
    std::ostringstream text;
    text << (state.running ? "running" : "stopped");
    text << ", " << state.strokes << (state.strokes == 1 ? " stroke" : " strokes");
    if (state.rejected > 0)
        text << ", " << state.rejected << " commands rejected";
    if (state.rejected > 100)
        text << " (check the cable)";
    text << '\n';
    return text.str();
}
