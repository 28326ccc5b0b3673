#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <string>

class Journal {
public:
    explicit Journal(const std::string& path) : out_(path, std::ios::app) {
        if (!out_)
            throw std::runtime_error("cannot open " + path);
    }

    void write(const std::string& worker, const std::string& message) {
        if (message.empty() || worker.size() > 32)
            return;
        std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
        std::tm local{};
        const std::tm* parts = localtime_r(&now, &local);
        char stamp[32];
        std::strftime(stamp, sizeof stamp, "%Y-%m-%d %H:%M:%S", parts);
        std::string line(stamp);
        line += " [" + worker + "] ";
        for (unsigned char c : message)
            line += c < 0x20 ? ' ' : static_cast<char>(c);
        std::lock_guard<std::mutex> guard(mutex_);
        out_ << line << '\n';
        if (++lines_ % 100 == 0)
            out_.flush();
        if (!out_)
            std::cerr << "journal: line " << lines_ << " is lost\n";
    }

private:
    std::ofstream out_;
    std::mutex mutex_;
    unsigned long lines_ = 0;
};
