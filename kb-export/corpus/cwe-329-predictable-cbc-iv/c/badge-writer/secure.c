#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#define BLOCK_SIZE 48
#define IV_SIZE 16
#define MAC_SIZE 32

struct badge {
    uint32_t number;
    uint32_t valid_days;
    char zones[24];
};

static int fill_iv(unsigned char iv[IV_SIZE])
{
    return RAND_bytes(iv, IV_SIZE) == 1 ? 0 : -1;
}

int encode_badge(const struct badge *b, const unsigned char key[32],
                 const unsigned char mac_key[32],
                 unsigned char out[IV_SIZE + BLOCK_SIZE + MAC_SIZE])
{
    unsigned char text[BLOCK_SIZE - 1] = {0};
    unsigned int mac_len = 0;
    int len = 0, rest = 0, ok = 0;
    EVP_CIPHER_CTX *ctx;

    if (b->valid_days == 0 || b->valid_days > 730) {
        syslog(LOG_WARNING, "badge %u: %u days refused", b->number, b->valid_days);
        return -1;
    }
    snprintf((char *)text, sizeof(text), "%08u %03u %.23s", b->number, b->valid_days, b->zones);
    if (fill_iv(out) != 0)
        return -1;
    ctx = EVP_CIPHER_CTX_new();
    if (ctx && EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), NULL, key, out)
        && EVP_EncryptUpdate(ctx, out + IV_SIZE, &len, text, sizeof(text))
        && EVP_EncryptFinal_ex(ctx, out + IV_SIZE + len, &rest))
        ok = 1;
    EVP_CIPHER_CTX_free(ctx);
    if (!ok || !HMAC(EVP_sha256(), mac_key, 32, out, IV_SIZE + BLOCK_SIZE,
                     out + IV_SIZE + BLOCK_SIZE, &mac_len))
        return -1;
    syslog(LOG_INFO, "badge %u encoded for %u days", b->number, b->valid_days);
    return len + rest;
}
