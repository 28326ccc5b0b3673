#include <cmath>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

struct Kiln {
    std::string name;
    double degrees = 20;
    double target = 20;
    unsigned changes = 0;
};

static double minutes_to(const Kiln &kiln, double per_minute)
{
    return std::abs(kiln.target - kiln.degrees) / per_minute;
}

static void show(const Kiln &kiln, double minutes)
{
    std::clog << kiln.name << ": change " << kiln.changes << ", ready in ";
    std::clog << std::lround(minutes) << " minutes\n";
}

double apply(Kiln &kiln, const std::string &message)
{
    std::istringstream in(message);
    std::string verb;
    double target = 0;
    if (!(in >> verb >> target))
        throw std::invalid_argument("message is not complete");
    if (verb != "heat")
        throw std::invalid_argument("only heat is possible");
    kiln.target = target;
    ++kiln.changes;
    const double minutes = minutes_to(kiln, 2.5);
    show(kiln, minutes);
    return minutes;
}
