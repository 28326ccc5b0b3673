#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace fs = std::filesystem;

class AssetLoader {
public:
    explicit AssetLoader(fs::path root) : root_(std::move(root)) {}

    std::optional<std::vector<char>> load(const std::string& name) const {
        const fs::path file = root_ / name;
        std::error_code ec;
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
