#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

std::vector<std::string> pack_project(const std::string& folder, const std::string& archive) {
    const std::string command = "tar -czvf \"" + archive + "\" \"" + folder + "\" 2>/dev/null";
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) {
        throw std::runtime_error("cannot start tar");
    }
    std::vector<std::string> files;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), pipe)) {
        std::string name(line.data());
        if (!name.empty() && name.back() == '\n') {
            name.pop_back();
        }
        files.push_back(std::move(name));
    }
    if (pclose(pipe) != 0) {
        throw std::runtime_error("tar failed for " + folder);
    }
    return files;
}
