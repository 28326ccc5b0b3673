#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <unistd.h>

namespace fs = std::filesystem;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

static Key generate()
{
    EVP_PKEY *key = nullptr;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nullptr);
    if (ctx && EVP_PKEY_keygen_init(ctx) > 0 && EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 3072) > 0)
        EVP_PKEY_keygen(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    return Key(key, EVP_PKEY_free);
}

bool create_log_key(const fs::path &folder, unsigned long imo_number)
{
    if (imo_number < 1000000 || imo_number > 9999999) {
        std::clog << "not an IMO number: " << imo_number << '\n';
        return false;
    }
    std::error_code failure;
    fs::create_directories(folder, failure);
    const fs::path file = folder / ("imo" + std::to_string(imo_number) + ".pem");
    const int target = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (target < 0) {
        std::perror(file.c_str());
        return false;
    }
    Key key = generate();
    FILE *out = fdopen(target, "w");
    const bool written = key && out
        && PEM_write_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (out)
        std::fclose(out);
    else
        close(target);
    std::clog << "key of ship " << imo_number << (written ? " written\n" : " not written\n");
    return written;
}
