#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#define TYPE_PROBE 1
#define TYPE_REPLY 2
#define HEAD 3
#define MAX_MSG 1400

static unsigned long answered;

static void log_peer(const struct sockaddr_in *peer, const char *what)
{
    char addr[INET_ADDRSTRLEN];

    inet_ntop(AF_INET, &peer->sin_addr, addr, sizeof(addr));
    fprintf(stderr, "%ld %s: %s\n", (long)time(NULL), addr, what);
}

/* message: type (1 byte), cookie length (2 bytes), cookie */
int serve_probe(int sock)
{
    struct sockaddr_in peer;
    socklen_t peer_len = sizeof(peer);
    uint8_t in[MAX_MSG], out[HEAD + UINT16_MAX];
    uint16_t cookie_len;
    ssize_t n = recvfrom(sock, in, sizeof(in), 0, (struct sockaddr *)&peer, &peer_len);

    if (n < 0) {
        perror("recvfrom");
        return -1;
    }
    if (n < HEAD || in[0] != TYPE_PROBE) {
        log_peer(&peer, "unexpected message");
        return 0;
    }
    cookie_len = (uint16_t)((in[1] << 8) | in[2]);
    out[0] = TYPE_REPLY;
    out[1] = in[1];
    out[2] = in[2];
    memcpy(out + HEAD, in + HEAD, cookie_len);
    if (sendto(sock, out, HEAD + (size_t)cookie_len, 0, (struct sockaddr *)&peer, peer_len) < 0)
        perror("sendto");
    else
        answered++;
    return 0;
}
