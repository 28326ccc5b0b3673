#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

static std::string range(const std::vector<unsigned>& numbers)
{
    if (numbers.empty())
        return "none";
    return std::to_string(numbers.front()) + " to " + std::to_string(numbers.back());
}

class Mailbox {
public:
    explicit Mailbox(int connection) : connection_(connection) {}
    ~Mailbox() { close(connection_); }

    std::vector<unsigned> messagesFrom(const std::string& sender)
    {
        std::vector<unsigned> found;
        std::string answer = command("SEARCH FROM " + quoted(sender));
        std::istringstream lines(answer);
        std::string line;
        while (std::getline(lines, line)) {
            if (line.rfind("* SEARCH", 0) != 0)
                continue;
            std::istringstream numbers(line.substr(8));
            for (unsigned number = 0; numbers >> number;)
                found.push_back(number);
        }
        return found;
    }

private:
    static std::string quoted(const std::string& text)
    {
        std::string result = "\"";
        for (char c : text) {
            if (static_cast<unsigned char>(c) < ' ')
                throw std::invalid_argument("control character in a search");
            result += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
        return result + "\"";
    }

    std::string command(const std::string& text)
    {
        std::string tag = "a" + std::to_string(++counter_);
        std::string line = tag + " " + text + "\r\n";
        send(connection_, line.data(), line.size(), MSG_NOSIGNAL);
        std::string answer;
        char part[2048];
        while (answer.find(tag + " ") == std::string::npos) {
            ssize_t got = recv(connection_, part, sizeof part, 0);
            if (got <= 0)
                throw std::runtime_error("connection lost");
            answer.append(part, static_cast<std::size_t>(got));
        }
        return answer;
    }

    int connection_;
    unsigned counter_ = 0;
};
