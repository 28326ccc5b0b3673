#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;
extern char **environ;

class DiscWriter {
public:
    explicit DiscWriter(fs::path session) : session_(std::move(session)) {}

    void makeImage(const std::string& title, const fs::path& image)
    {
        if (title.empty() || title.size() > 32)
            throw std::invalid_argument("a title has 1 to 32 letters");
        if (bytes() > 700LL * 1024 * 1024)
            throw std::length_error("the session does not fit on a disc");
        std::vector<std::string> words = {"genisoimage", "-quiet", "-J", "-V", title,
                                          "-o", image.string(), session_.string()};
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        pid_t child = 0;
        int status = 0;
        if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0 ||
            waitpid(child, &status, 0) == -1 || status != 0)
            throw std::runtime_error("the image could not be made");
    }

    static std::string clock(long long bytes)
    {
        long long seconds = bytes / (44100 * 4);
        std::string rest = std::to_string(seconds % 60);
        return std::to_string(seconds / 60) + ":" + std::string(2 - rest.size(), '0') + rest;
    }

    std::vector<std::string> tracks() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(session_))
            if (entry.path().extension() == ".wav")
                names.push_back(entry.path().stem().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    long long bytes() const
    {
        long long sum = 0;
        for (const auto& entry : fs::recursive_directory_iterator(session_))
            sum += entry.is_regular_file() ? static_cast<long long>(entry.file_size()) : 0;
        return sum;
    }

private:
    fs::path session_;
};
