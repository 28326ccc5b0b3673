#include <stdexcept>
#include <string>
#include <sys/random.h>

class JoinCodes {
public:
    std::string next() {
        static constexpr char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        static_assert(sizeof(letters) - 1 == 32, "one letter per five bits");
        unsigned char raw[12];
        if (getrandom(raw, sizeof(raw), 0) != static_cast<ssize_t>(sizeof(raw))) {
            throw std::runtime_error("no random data");
        }
        std::string code;
        for (unsigned char byte : raw) {
            code += letters[byte & 31];
        }
        return code;
    }
};
