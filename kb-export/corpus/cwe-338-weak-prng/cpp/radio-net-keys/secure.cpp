#include <array>
#include <cstdint>
#include <fstream>
#include <iomanip>
#include <iostream>

#include <stdexcept>
#include <string>
#include <vector>
#include <openssl/rand.h>

using Key = std::array<std::uint8_t, 32>;

struct Channel {
    unsigned number;
    std::string name;
    Key key;
};

class KeyTable {
public:
    void add(const std::string &name)
    {
        if (name.empty() || name.size() > 12 || channels_.size() >= 32)
            throw std::invalid_argument("channel " + name);
        const unsigned number = static_cast<unsigned>(channels_.size()) + 1;
        channels_.push_back({number, name, new_key()});
        std::clog << "channel " << number << " is " << name << '\n';
    }

    void write(std::ostream &out) const
    {
        for (const auto &channel : channels_) {
            out << std::dec << channel.number << '\t' << channel.name << '\t';
            for (unsigned byte : channel.key)
                out << std::hex << std::setw(2) << std::setfill('0') << byte;
            out << '\n';
        }
        out << "# " << std::dec << channels_.size() << " channels\n";
    }

private:
    Key new_key()
    {
        Key key{};
        if (RAND_bytes(key.data(), static_cast<int>(key.size())) != 1)
            throw std::runtime_error("no random bytes");
        return key;
    }

    std::vector<Channel> channels_;
};
