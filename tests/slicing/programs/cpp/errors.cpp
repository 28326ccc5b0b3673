#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

int parse(const std::string &text) {
    if (text.empty()) {
        throw std::invalid_argument("empty");
    }
    int value = 0;
    for (char digit : text) {
        if (digit < '0' || digit > '9') throw std::out_of_range(text);
        value = value * 10 + (digit - '0');
    }
    return value;
}

int total(const std::vector<std::string> &texts) {
    int sum = 0, failed = 0;
    for (const std::string &text : texts) {
        try {
            sum += parse(text);
        } catch (const std::invalid_argument &) {
            failed += 1;
        } catch (const std::exception &error) {
            failed += (int)std::string(error.what()).size() * 10;
        }
    }
    return sum * 1000 + failed;
}

// tests
#include <cassert>
int main() { assert(total({"12", "", "x", "30"}) == 42011); }
