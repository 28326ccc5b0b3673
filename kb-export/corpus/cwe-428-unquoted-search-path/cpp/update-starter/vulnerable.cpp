#include <cstdio>
#include <string>
#include <windows.h>

static int started;

const char *describe(int days)
{
    return days == 0 ? "today" : days < 7 ? "this week" : "long ago";
}

bool start_updater(const std::string &channel)
{
    STARTUPINFOA startup{};
    PROCESS_INFORMATION process{};
    startup.cb = sizeof startup;
    std::string line = "C:\\Program Files\\Sketch Pad\\updater.exe --channel " + channel;
    BOOL done = CreateProcessA(nullptr, line.data(), nullptr, nullptr, 0, 0, nullptr, nullptr, &startup, &process);
    if (!done) {
        std::fprintf(stderr, "updater: error %lu\n", GetLastError());
        return false;
    }
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    ++started;
    return true;
}
