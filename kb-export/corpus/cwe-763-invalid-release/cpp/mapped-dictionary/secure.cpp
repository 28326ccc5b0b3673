#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

class Dictionary {
public:
    static constexpr size_t kHeader = 64;

    explicit Dictionary(const std::string& path) {
        int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat info {};
        if (fd < 0 || fstat(fd, &info) != 0 || info.st_size <= off_t(kHeader)) {
            if (fd >= 0)
                close(fd);
            throw std::runtime_error(path + " is not a dictionary");
        }
        length_ = static_cast<size_t>(info.st_size);
        void* base = mmap(nullptr, length_, PROT_READ, MAP_PRIVATE, fd, 0);
        close(fd);
        if (base == MAP_FAILED)
            throw std::runtime_error(path + " cannot be mapped");
        words_ = static_cast<char*>(base) + kHeader;
        std::clog << path << ": " << length_ - kHeader << " bytes of words\n";
    }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    ~Dictionary() { munmap(words_ - kHeader, length_); }

    bool contains(std::string_view word) const {
        std::string_view all(words_, length_ - kHeader);
        std::string line = "\n" + std::string(word) + "\n";
        return !word.empty() && all.find(line) != std::string_view::npos;
    }

private:
    char* words_ = nullptr;
    size_t length_ = 0;
};

std::string normalised(std::string_view input) {
    std::string word;
    for (char c : input) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (c != ' ' && c != '-')
            word += c;
    }
    return word;
}
