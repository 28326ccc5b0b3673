#include <arpa/inet.h>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <pwd.h>
#include <string>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

static int open_port(std::uint16_t port)
{
    int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (server < 0 || bind(server, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        listen(server, 16) != 0)
        throw std::system_error(errno, std::generic_category(), "port");
    return server;
}

static std::map<std::string, std::string> load_games(const std::filesystem::path &folder)
{
    std::map<std::string, std::string> games;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        std::getline(file, games[entry.path().stem().string()]);
    }
    return games;
}

int main()
{
    int server = open_port(79);
    auto games = load_games("/var/lib/chess");
    std::clog << games.size() << " games loaded\n";
    for (;;) {
        int client = accept(server, nullptr, nullptr);
        if (client < 0)
            continue;
        char line[128];
        ssize_t length = recv(client, line, sizeof line, 0);
        std::string name(line, length > 0 ? static_cast<std::size_t>(length) : 0);
        name.erase(name.find_last_not_of("\r\n") + 1);
        auto game = games.find(name);
        std::string answer = (game == games.end() ? "no such game" : game->second) + "\n";
        send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        close(client);
    }
}
