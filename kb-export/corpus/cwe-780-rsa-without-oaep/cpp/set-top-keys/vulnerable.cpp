#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

struct Rental {
    unsigned film;
    unsigned hours;
    std::vector<unsigned char> key;
};

using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

static void put(std::vector<unsigned char> &out, unsigned value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<unsigned char>(value >> shift));
}

static std::vector<unsigned char> wrap(EVP_PKEY *box, const std::vector<unsigned char> &key)
{
    Context ctx(EVP_PKEY_CTX_new(box, nullptr), EVP_PKEY_CTX_free);
    std::size_t size = 0;
    if (!ctx || EVP_PKEY_encrypt_init(ctx.get()) <= 0
        || EVP_PKEY_CTX_set_rsa_padding(ctx.get(), RSA_PKCS1_PADDING) <= 0
        || EVP_PKEY_encrypt(ctx.get(), nullptr, &size, key.data(), key.size()) <= 0)
        throw std::runtime_error("key of the box");
    std::vector<unsigned char> wrapped(size);
    if (EVP_PKEY_encrypt(ctx.get(), wrapped.data(), &size, key.data(), key.size()) <= 0)
        throw std::runtime_error("wrapping the film key");
    wrapped.resize(size);
    return wrapped;
}

std::vector<unsigned char> licence(EVP_PKEY *box, const Rental &rental)
{
    if (rental.hours < 1 || rental.hours > 72 || rental.key.size() != 16)
        throw std::invalid_argument("rental");
    std::vector<unsigned char> out{'F', 'L', '0', '1'};
    put(out, rental.film);
    put(out, rental.hours);
    const auto wrapped = wrap(box, rental.key);
    put(out, static_cast<unsigned>(wrapped.size()));
    out.insert(out.end(), wrapped.begin(), wrapped.end());
    std::clog << "licence for film " << rental.film << ", " << rental.hours << " h\n";
    return out;
}
