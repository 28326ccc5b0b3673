#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

struct BadgeJob {
    uint16_t copies = 1;
    char name[32] = {};
    char line[48] = {};
    uint32_t colour = 0x003366;
};

class BadgeDesigner {
public:
    explicit BadgeDesigner(unsigned printer) : printer_(printer) {}

    BadgeJob design(const std::string& name, const std::string& company, const std::string& host) {
        if (name.empty() || host.empty())
            throw std::invalid_argument("name and host are needed");
        BadgeJob job;
        if (company == "Press")
            job.colour = 0x993300;
        std::strcpy(job.name, name.c_str());
        std::sprintf(job.line, "%s / visits %s", company.c_str(), host.c_str());
        for (char* c = job.name; *c; c++)
            if (*c == '\t')
                *c = ' ';
        badges_++;
        std::clog << "badge " << badges_ << " for printer " << printer_ << '\n';
        if (badges_ % 200 == 0)
            std::clog << "please check the paper\n";
        return job;
    }

private:
    unsigned printer_;
    unsigned badges_ = 0;
};

std::string initials(const std::string& name) {
    std::string text;
    bool start = true;
    for (char c : name) {
        if (start && c != ' ')
            text += c;
        start = c == ' ';
    }
    return text;
}
