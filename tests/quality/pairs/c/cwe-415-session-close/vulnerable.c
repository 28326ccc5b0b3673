struct session {
    int fd;
    char *user;
    unsigned char *rx;
    unsigned char *tx;
};

static struct session sessions[MAX_SESSIONS];

void close_session(struct session *s)
{
    if (s->fd >= 0)
        close(s->fd);
    free(s->user);
    free(s->rx);
    free(s->tx);
    s->fd = -1;
}

void shutdown_server(void)
{
    for (int i = 0; i < MAX_SESSIONS; i++)
        close_session(&sessions[i]);
}

void on_readable(struct session *s)
{
    ssize_t n = recv(s->fd, s->rx, RX_SIZE, 0);

    if (n <= 0) {
        close_session(s);
        return;
    }
    handle_bytes(s, s->rx, (size_t)n);
}
