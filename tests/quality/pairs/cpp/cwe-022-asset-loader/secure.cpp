#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace fs = std::filesystem;

class AssetLoader {
public:
    explicit AssetLoader(const fs::path& root) : root_(fs::canonical(root)) {}

    std::optional<std::vector<char>> load(const std::string& name) const {
        std::error_code ec;
        const fs::path file = fs::canonical(root_ / name, ec);
        if (ec) {
            return std::nullopt;
        }
        const auto [end, ignored] = std::mismatch(root_.begin(), root_.end(), file.begin(), file.end());
        if (end != root_.end()) {
            return std::nullopt;
        }
        if (!fs::is_regular_file(file, ec) || fs::file_size(file, ec) > kMaxSize) {
            return std::nullopt;
        }
        std::ifstream in(file, std::ios::binary);
        if (!in) {
            return std::nullopt;
        }
        return std::vector<char>(std::istreambuf_iterator<char>(in), {});
    }

private:
    static constexpr std::uintmax_t kMaxSize = 32u << 20;
    fs::path root_;
};
