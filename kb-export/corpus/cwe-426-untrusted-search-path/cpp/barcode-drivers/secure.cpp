#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Reader {
    virtual ~Reader() = default;
    virtual std::string name() const = 0;
    virtual int baud() const = 0;
};

class Drivers {
public:
    void load()
    {
        const std::filesystem::path folder = "/usr/lib/till/drivers";
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() != ".so")
                continue;
            void *library = dlopen(entry.path().c_str(), RTLD_NOW | RTLD_LOCAL);
            if (!library) {
                std::cerr << dlerror() << '\n';
                continue;
            }
            auto make = reinterpret_cast<Reader *(*)()>(dlsym(library, "make_reader"));
            if (make)
                readers.emplace_back(make());
            else
                dlclose(library);
        }
    }

    void list(std::ostream &out) const
    {
        std::vector<std::string> names;
        int fastest = 0;
        for (const auto &reader : readers) {
            names.push_back(reader->name());
            fastest = std::max(fastest, reader->baud());
        }
        std::sort(names.begin(), names.end());
        for (const auto &name : names)
            out << "  " << name << '\n';
        out << names.size() << " drivers, up to " << fastest << " baud\n";
    }

private:
    std::vector<std::unique_ptr<Reader>> readers;
};
