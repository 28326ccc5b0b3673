#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include <openssl/crypto.h>

struct Loom {
    std::vector<int> tension;
    unsigned long picks = 0;
};

static void show(const Loom &loom)
{
    std::cout << "picks: " << loom.picks << "\ntension:";
    for (int value : loom.tension)
        std::cout << ' ' << value;
    std::cout << '\n';
}

static bool admits(const std::string &typed)
{
    static const std::string expected = "Kette&Schuss";
    return typed.size() == expected.size()
        && CRYPTO_memcmp(typed.data(), expected.data(), expected.size()) == 0;
}

bool change_tension(Loom &loom, int warp, int grams)
{
    show(loom);
    std::cout << "technician password: " << std::flush;
    std::string typed;
    if (!std::getline(std::cin, typed) || !admits(typed)) {
        std::clog << "change of warp " << warp << " refused\n";
        return false;
    }
    if (warp < 0 || warp >= static_cast<int>(loom.tension.size())) {
        std::cout << "there is no such warp\n";
        return false;
    }
    loom.tension[warp] = std::clamp(grams, 20, 400);
    std::clog << "warp " << warp << " set to " << loom.tension[warp] << " g\n";
    show(loom);
    return true;
}
