#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

std::vector<std::string> pack_project(const std::string& folder, const std::string& archive) {
    int ends[2];
    if (pipe(ends) != 0) {
        throw std::runtime_error("cannot create pipe");
    }
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execlp("tar", "tar", "--force-local", "-czv", "-f", archive.c_str(), "--", folder.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    FILE* out = pid < 0 ? nullptr : fdopen(ends[0], "r");
    if (!out) {
        close(ends[0]);
        throw std::runtime_error("cannot start tar");
    }
    std::vector<std::string> files;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), out)) {
        std::string name(line.data());
        if (!name.empty() && name.back() == '\n') {
            name.pop_back();
        }
        files.push_back(std::move(name));
    }
    std::fclose(out);
    int status = 0;
    if (waitpid(pid, &status, 0) != pid || status != 0) {
        throw std::runtime_error("tar failed for " + folder);
    }
    return files;
}
