struct window {
    unsigned long bytes;
    unsigned long requests;
};

struct summary {
    unsigned long rate;
    unsigned long mean_size;
};

static struct window history[3600];
static unsigned int head;

void summarize(unsigned int seconds, struct summary *out)
{
    unsigned long bytes = 0, requests = 0;

    if (seconds > 3600)
        seconds = 3600;
    for (unsigned int i = 0; i < seconds; i++) {
        const struct window *w = &history[(head + 3600 - i) % 3600];
        bytes += w->bytes;
        requests += w->requests;
    }
    out->rate = bytes / seconds;
    out->mean_size = bytes / requests;
}
