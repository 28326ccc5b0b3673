#include <ctime>
#include <random>
#include <string>

class JoinCodes {
public:
    JoinCodes() : engine_(static_cast<unsigned>(std::time(nullptr))) {}

    std::string next() {
        static constexpr char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        std::uniform_int_distribution<int> pick(0, sizeof(letters) - 2);
        std::string code;
        for (int i = 0; i < 12; ++i) {
            code += letters[pick(engine_)];
        }
        return code;
    }

private:
    std::mt19937 engine_;
};
