#include <array>
#include <cstdint>
#include <vector>

class Vm {
public:
    explicit Vm(std::vector<std::uint8_t> program) : program_(std::move(program)) {}

    bool step() {
        if (pc_ + 3 > program_.size()) {
            return false;
        }
        const std::uint8_t op = program_[pc_];
        const std::uint8_t a = program_[pc_ + 1];
        const std::uint8_t b = program_[pc_ + 2];
        pc_ += 3;
        switch (op) {
        case 1:
            if (a >= regs_.size()) {
                return false;
            }
            regs_[a] = b;
            return true;
        case 2:
            if (a >= regs_.size() || b >= regs_.size()) {
                return false;
            }
            regs_[a] += regs_[b];
            return true;
        case 3:
            pc_ = static_cast<std::size_t>(a) << 8 | b;
            return true;
        default:
            return false;
        }
    }

private:
    std::vector<std::uint8_t> program_;
    std::array<std::uint32_t, 16> regs_{};
    std::size_t pc_ = 0;
};
