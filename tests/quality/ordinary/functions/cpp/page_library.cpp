#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace fs = std::filesystem;

class PageLibrary {
public:
    explicit PageLibrary(const fs::path& root) : root_(fs::canonical(root)) {}

    std::optional<std::string> read(const std::string& name) const {
        std::error_code error;
        const fs::path path = fs::canonical(root_ / name, error);
        if (error || !inside(path) || !fs::is_regular_file(path)) {
            return std::nullopt;
        }
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            return std::nullopt;
        }
        return std::string(std::istreambuf_iterator<char>(in), {});
    }

private:
    bool inside(const fs::path& path) const {
        const auto [end, unused] = std::mismatch(root_.begin(), root_.end(), path.begin(), path.end());
        return end == root_.end();
    }

    fs::path root_;
};
