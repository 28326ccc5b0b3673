#include <algorithm>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using Effect = void (*)(float *, std::size_t);

class Rack {
public:
    Rack()
    {
        folders.push_back("/usr/lib/stems/effects");
    }

    std::optional<Effect> find(const std::string &name)
    {
        if (auto known = loaded.find(name); known != loaded.end())
            return known->second;
        for (const auto &folder : folders) {
            fs::path file = folder / ("fx_" + name + ".so");
            if (!fs::exists(file))
                continue;
            void *library = dlopen(file.c_str(), RTLD_NOW);
            void *symbol = library ? dlsym(library, "process") : nullptr;
            if (symbol)
                return loaded[name] = reinterpret_cast<Effect>(symbol);
        }
        return std::nullopt;
    }

private:
    std::vector<fs::path> folders;
    std::map<std::string, Effect> loaded;
};

int open_song(const fs::path &song)
{
    std::ifstream list(song / "tracks.txt");
    std::string track, effect;
    Rack rack;
    int missing = 0, count = 0;
    while (list >> track >> effect) {
        count++;
        bool plain = std::all_of(effect.begin(), effect.end(),
                                 [](char c) { return c >= 'a' && c <= 'z'; });
        if (!plain || !rack.find(effect))
            missing++;
        std::cout << count << ". " << track << " (" << effect << ")\n";
    }
    std::cout << count << " tracks, " << missing << " without effect\n";
    return missing;
}
