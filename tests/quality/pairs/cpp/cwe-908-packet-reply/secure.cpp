#include <arpa/inet.h>
#include <cstdint>
#include <cstring>
#include <string>
#include <sys/socket.h>

struct StatusReply {
    std::uint8_t version;
    std::uint8_t state;
    std::uint32_t uptime;
    char name[64];
    std::uint16_t port;
};

ssize_t send_status(int fd, const sockaddr* peer, socklen_t peer_len, const std::string& name,
                    std::uint8_t state, std::uint32_t uptime, std::uint16_t port) {
    StatusReply reply;
    std::memset(&reply, 0, sizeof(reply));
    reply.version = 2;
    reply.state = state;
    reply.uptime = htonl(uptime);
    reply.port = htons(port);
    const std::size_t n = name.copy(reply.name, sizeof(reply.name) - 1);
    reply.name[n] = '\0';
    return sendto(fd, &reply, sizeof(reply), 0, peer, peer_len);
}
