#include <ctime>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

static constexpr int kMaxWidth = 72;

static std::string clockTime() {
    std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    std::ostringstream text;
    text << std::put_time(&parts, "%H:%M");
    return text.str();
}

bool printBanner(const std::string& command, std::ostream& out) {
    std::istringstream in(command);
    std::string verb;
    int width = 0;
    in >> verb >> width;
    if (!in || verb != "banner") {
        std::cerr << "usage: banner WIDTH TEXT\n";
        return false;
    }
    std::string headline;
    std::getline(in >> std::ws, headline);
    if (headline.empty())
        headline = "Receipt";
    if (width > kMaxWidth)
        width = kMaxWidth;
    std::string rule;
    rule.append(static_cast<size_t>(width), '=');
    out << headline << "  " << clockTime() << '\n' << rule << '\n';
    out.flush();
    return static_cast<bool>(out);
}
