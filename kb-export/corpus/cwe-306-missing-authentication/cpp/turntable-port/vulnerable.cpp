#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

std::string read_line(int client);

class Turntable {
public:
    explicit Turntable(uid_t operator_id) : operator_(operator_id) {}

    void serve(int listener) {
        for (;;) {
            int client = accept(listener, nullptr, nullptr);
            if (client < 0)
                continue;
            reply(client, obey(read_line(client)));
            close(client);
        }
    }

    void print_plan(std::ostream& out) const {
        for (int track = 1; track <= 24; ++track) {
            out << (track < 10 ? " " : "") << track;
            if (track == position_)
                out << " <- bridge";
            out << (track % 6 == 0 ? "\n\n" : "\n");
        }
        out << std::string(20, '-') << '\n';
    }

private:
    bool is_operator(int client) const {
        ucred peer{};
        socklen_t size = sizeof(peer);
        return getsockopt(client, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
               peer.uid == operator_;
    }

    static void reply(int client, const std::string& text) {
        if (write(client, text.data(), text.size()) < 0)
            std::clog << "client is gone\n";
    }

    std::string obey(const std::string& line) {
        std::istringstream words(line);
        std::string verb;
        int track = 0;
        words >> verb >> track;
        if (verb == "turn" && track >= 1 && track <= 24) {
            position_ = track;
            std::clog << "turning to track " << track << '\n';
            return "ok\n";
        }
        return verb == "state" ? std::to_string(position_) + "\n" : "unknown\n";
    }

    uid_t operator_;
    int position_ = 1;
};
