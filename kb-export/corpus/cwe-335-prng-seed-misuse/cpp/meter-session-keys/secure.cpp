#include <array>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <map>
#include <string>

#include <cryptopp/osrng.h>
#include <cryptopp/randpool.h>
#include <unistd.h>

using SessionKey = std::array<std::uint8_t, 16>;

class KeyTable {
public:
    KeyTable() = default;

    const SessionKey &key_of(const std::string &meter)
    {
        auto found = keys_.find(meter);
        if (found != keys_.end()) {
            ++reused_;
            return found->second;
        }
        if (keys_.size() >= max_meters) {
            std::clog << "key table full, starting over\n";
            keys_.clear();
        }
        SessionKey key{};
        pool_.GenerateBlock(key.data(), key.size());
        std::clog << "key for meter " << meter << " created\n";
        return keys_.emplace(meter, key).first->second;
    }

    void report() const
    {
        std::clog << keys_.size() << " keys, " << reused_ << " times used again\n";
    }

private:
    static constexpr std::size_t max_meters = 500;
    CryptoPP::AutoSeededRandomPool pool_;
    std::map<std::string, SessionKey> keys_;
    unsigned long reused_ = 0;
};
