#include <pwd.h>
#include <syslog.h>

#include <filesystem>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

bool in_group(const passwd& user, const char* name);

class PrintCommands {
public:
    PrintCommands(fs::path spool, std::set<std::string> queues)
        : spool_(std::move(spool)), queues_(std::move(queues)) {}

    std::string run(const passwd& user, const std::string& line) {
        std::istringstream words(line);
        std::string verb, queue;
        words >> verb >> queue;
        if (!queues_.contains(queue))
            return "no such queue\n";
        syslog(LOG_INFO, "%s on %s by uid %u", verb.c_str(), queue.c_str(), user.pw_uid);
        if (verb == "list")
            return list(spool_ / queue);
        if (verb == "purge")
            return in_group(user, "lpadmin") ? purge(spool_ / queue) : "operators only\n";
        return "unknown command\n";
    }

    std::string summary() const {
        std::uintmax_t bytes = 0;
        std::size_t jobs = 0;
        for (const auto& queue : queues_) {
            for (const auto& job : fs::directory_iterator(spool_ / queue)) {
                bytes += job.file_size();
                ++jobs;
            }
        }
        std::ostringstream text;
        text << queues_.size() << " queues, " << jobs << " jobs, " << bytes / 1024 << " KiB";
        return text.str();
    }

private:
    static std::string list(const fs::path& folder) {
        std::ostringstream text;
        for (const auto& job : fs::directory_iterator(folder))
            text << job.path().filename().string() << ' ' << job.file_size() / 1024 << " KiB\n";
        return text.str();
    }

    static std::string purge(const fs::path& folder) {
        std::size_t count = 0;
        for (const auto& job : fs::directory_iterator(folder))
            count += fs::remove(job.path()) ? 1 : 0;
        return std::to_string(count) + " jobs deleted\n";
    }

    fs::path spool_;
    std::set<std::string> queues_;
};
