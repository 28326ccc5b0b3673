#include <algorithm>
#include <array>
#include <cctype>
#include <iostream>
#include <map>
#include <optional>
#include <string>

#include <sys/socket.h>
#include <sys/time.h>

namespace {

const std::map<std::string, std::string> quotes = {
    {"goethe", "Zwei Seelen wohnen, ach! in meiner Brust."},
    {"schiller", "Die Axt im Haus erspart den Zimmermann."},
};

std::optional<std::string> read_line(int client)
{
    const timeval wait{5, 0};
    ::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    std::string line;
    std::array<char, 512> part;
    while (line.find('\n') == std::string::npos) {
        const ssize_t got = ::recv(client, part.data(), part.size(), 0);
        if (got <= 0)
            return std::nullopt;
        if (line.size() + static_cast<std::size_t>(got) > 1024)
            return std::nullopt;
        line.append(part.data(), static_cast<std::size_t>(got));
    }
    line.erase(line.find_first_of("\r\n"));
    return line;
}

} // namespace

bool serve(int client, unsigned long &answered)
{
    auto name = read_line(client);
    if (!name)
        return false;
    std::transform(name->begin(), name->end(), name->begin(),
                   [](unsigned char c) { return std::tolower(c); });
    const auto found = quotes.find(*name);
    const std::string text = (found == quotes.end() ? "unknown" : found->second) + "\n";
    if (++answered % 100 == 0)
        std::clog << answered << " answers\n";
    return ::send(client, text.data(), text.size(), MSG_NOSIGNAL) >= 0;
}
