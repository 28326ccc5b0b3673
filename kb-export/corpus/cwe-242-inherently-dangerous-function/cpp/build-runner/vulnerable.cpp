#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>

class FolderScope {
public:
    explicit FolderScope(const std::string& folder) {
        char buffer[512];
        if (getwd(buffer) == nullptr)
            throw std::runtime_error("current folder is unknown");
        previous_ = buffer;
        if (chdir(folder.c_str()) != 0)
            throw std::runtime_error(folder + ": " + std::strerror(errno));
    }

    ~FolderScope() {
        if (chdir(previous_.c_str()) != 0)
            std::cerr << "cannot return to " << previous_ << '\n';
    }

private:
    std::string previous_;
};

bool runStep(const std::string& name, const std::string& folder, std::function<int()> step) {
    std::cout << "== " << name << '\n';
    try {
        FolderScope scope(folder);
        int result = step();
        if (result != 0)
            std::cerr << name << " ended with " << result << '\n';
        return result == 0;
    } catch (const std::exception& e) {
        std::cerr << name << ": " << e.what() << '\n';
        return false;
    }
}
