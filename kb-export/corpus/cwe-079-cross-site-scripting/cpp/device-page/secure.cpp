#include <cstring>
#include <deque>
#include <httplib.h>
#include <mutex>
#include <sstream>
#include <string>

struct Message {
    std::string sender;
    std::string text;
    int strength = 0;
};

static const char* advice(int ppm)
{
    return ppm > 1400 ? "open a window" : ppm > 1000 ? "soon stale" : "fresh";
}

static std::string encoded(const std::string& text)
{
    std::string result;
    for (char c : text)
        result += c && std::strchr("<>&", c) ? "&#" + std::to_string(c) + ";" : std::string(1, c);
    return result;
}

class Inbox {
public:
    void add(Message message)
    {
        std::lock_guard<std::mutex> lock(mutex_);
        messages_.push_front(std::move(message));
        if (messages_.size() > 30)
            messages_.pop_back();
    }

    std::string page(double celsius, int ppm) const
    {
        std::lock_guard<std::mutex> lock(mutex_);
        std::ostringstream out;
        out << "<!doctype html><title>Air</title><meta http-equiv=refresh content=30>"
            << "<h1>" << celsius << " &deg;C, " << ppm << " ppm</h1>";
        out << "<ul>";
        for (const Message& message : messages_)
            out << "<li>" << encoded(message.sender) << " (" << message.strength << " dB): "
                << encoded(message.text) << "</li>";
        out << "</ul>";
        return out.str();
    }

private:
    mutable std::mutex mutex_;
    std::deque<Message> messages_;
};

int serve(Inbox& inbox, double (*celsius)(), int (*ppm)())
{
    httplib::Server server;
    server.Get("/", [&](const httplib::Request&, httplib::Response& response) {
        response.set_content(inbox.page(celsius(), ppm()), "text/html");
    });
    server.Get("/metrics", [&](const httplib::Request&, httplib::Response& response) {
        std::string text = "ppm " + std::to_string(ppm()) + "\n";
        response.set_content(text + advice(ppm()), "text/plain");
    });
    return server.listen("0.0.0.0", 80) ? 0 : 1;
}
