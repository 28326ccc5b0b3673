#include <cstdint>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <openssl/evp.h>
#include <openssl/rand.h>

using Bytes = std::vector<unsigned char>;

struct Fix {
    long second;
    double latitude, longitude;
    int metres;
};

static Bytes seal(const Bytes &key, const std::string &text)
{
    Bytes out(8 + text.size() + 8);
    RAND_bytes(out.data(), 8);
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> ctx(EVP_CIPHER_CTX_new(),
                                                                      EVP_CIPHER_CTX_free);
    const auto *in = reinterpret_cast<const unsigned char *>(text.data());
    int size = 0, rest = 0;
    EVP_EncryptInit_ex(ctx.get(), EVP_des_ede3_cbc(), nullptr, key.data(), out.data());
    EVP_EncryptUpdate(ctx.get(), out.data() + 8, &size, in, static_cast<int>(text.size()));
    EVP_EncryptFinal_ex(ctx.get(), out.data() + 8 + size, &rest);
    out.resize(8 + size + rest);
    return out;
}

Bytes flight_log(const Bytes &key, const std::string &pilot, const std::vector<Fix> &fixes)
{
    if (key.size() < 32 || fixes.empty())
        throw std::invalid_argument("key or fixes of the flight");
    std::ostringstream text;
    text << "PILOT " << pilot << '\n' << std::setprecision(8);
    int highest = fixes.front().metres;
    for (const auto &fix : fixes) {
        text << fix.second << ' ' << fix.latitude << ' ' << fix.longitude << ' ' << fix.metres
             << '\n';
        highest = fix.metres > highest ? fix.metres : highest;
    }
    const long seconds = fixes.back().second - fixes.front().second;
    std::clog << "flight of " << seconds / 60 << " min, up to " << highest << " m\n";
    return seal(key, text.str());
}
