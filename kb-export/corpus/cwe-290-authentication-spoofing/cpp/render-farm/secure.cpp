#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <set>
#include <string>

class RenderGate {
public:
    RenderGate(std::set<std::string> hosts, std::string domain)
        : hosts_(std::move(hosts)), domain_(std::move(domain)) {}

    bool admits(const sockaddr_in& peer) const {
        std::array<char, INET_ADDRSTRLEN> text{};
        if (inet_ntop(AF_INET, &peer.sin_addr, text.data(), text.size()) == nullptr)
            return false;
        return hosts_.contains(text.data());
    }

    void serve(int listener) {
        for (;;) {
            sockaddr_in peer{};
            socklen_t length = sizeof(peer);
            int client = accept(listener, reinterpret_cast<sockaddr*>(&peer), &length);
            if (client < 0) {
                std::cerr << "accept: " << std::strerror(errno) << '\n';
                continue;
            }
            std::string answer = "busy\n";
            if (!admits(peer))
                answer = "refused\n";
            else if (running_ < 4)
                answer = "job " + std::to_string(++running_) + "\n";
            if (write(client, answer.data(), answer.size()) < 0)
                std::cerr << "client of " << domain_ << " went away\n";
            close(client);
        }
    }

private:
    std::set<std::string> hosts_;
    std::string domain_;
    int running_ = 0;
};
