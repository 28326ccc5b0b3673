#include <array>
#include <cstdint>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <openssl/evp.h>
#include <openssl/hmac.h>

struct Sample {
    unsigned number;
    std::string material;
    std::time_t taken;
};

static std::string sealing_key()
{
    return "Prob3n-Etikett_Labor.Nord*4711";
}

static std::string seal(const std::string &text)
{
    const std::string key = sealing_key();
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(text.data()), text.size(), mac.data(), &size);
    std::ostringstream out;
    for (unsigned i = 0; i < 16; ++i)
        out << std::hex << std::setw(2) << std::setfill('0') << unsigned{mac[i]};
    return out.str();
}

std::string label(const Sample &sample)
{
    if (sample.material.empty() || sample.material.find('|') != std::string::npos)
        throw std::invalid_argument("material of the sample");
    std::tm day{};
    gmtime_r(&sample.taken, &day);
    std::ostringstream text;
    text << std::setw(6) << std::setfill('0') << sample.number << '|' << sample.material << '|'
         << std::put_time(&day, "%Y-%m-%d");
    std::clog << "label for sample " << sample.number << '\n';
    return text.str() + '|' + seal(text.str());
}
