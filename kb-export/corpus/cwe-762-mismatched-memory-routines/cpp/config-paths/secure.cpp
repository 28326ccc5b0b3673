#include <cstdlib>
#include <climits>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <vector>

struct Folder {
    std::string path;
    bool writable = false;
};

std::map<std::string, Folder> resolveFolders(const std::map<std::string, std::string>& settings,
                                             std::vector<std::string>& missing) {
    std::map<std::string, Folder> folders;
    for (const auto& [name, path] : settings) {
        if (path.empty() || path.size() > PATH_MAX) {
            missing.push_back(name);
            continue;
        }
        std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.c_str(), nullptr),
                                                             &std::free);
        if (!resolved) {
            std::cerr << name << ": " << path << " does not exist\n";
            missing.push_back(name);
            continue;
        }
        struct stat info {};
        if (stat(resolved.get(), &info) != 0 || !S_ISDIR(info.st_mode)) {
            missing.push_back(name);
            continue;
        }
        folders[name] = Folder{resolved.get(), (info.st_mode & S_IWUSR) != 0};
    }
    std::clog << folders.size() << " folders, " << missing.size() << " missing\n";
    return folders;
}
