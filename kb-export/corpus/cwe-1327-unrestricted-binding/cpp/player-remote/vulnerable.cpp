#include <cerrno>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

class ControlPort {
public:
    explicit ControlPort(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        if (socket_ < 0)
            fail("socket");
        int on = 1;
        ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_ANY);
        if (::bind(socket_, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0)
            fail("bind");
        if (::listen(socket_, 4) < 0)
            fail("listen");
        std::clog << "remote control on port " << port << '\n';
    }

    ControlPort(const ControlPort &) = delete;
    ~ControlPort() { ::close(socket_); }
    int handle() const { return socket_; }

private:
    [[noreturn]] static void fail(const std::string &step)
    {
        throw std::runtime_error(step + ": " + std::strerror(errno));
    }

    int socket_;
};
