#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define IV_LEN 12
#define TAG_LEN 16

struct reading {
    uint32_t meter;
    uint32_t watt_hours;
    int64_t taken_at;
};

static int format_batch(const struct reading *r, size_t n, char *out, size_t size)
{
    size_t used = 0;

    for (size_t i = 0; i < n; i++) {
        int w = snprintf(out + used, size - used, "%u;%u;%lld\n", (unsigned)r[i].meter,
                         (unsigned)r[i].watt_hours, (long long)r[i].taken_at);
        if (w < 0 || (size_t)w >= size - used)
            return -1;
        used += (size_t)w;
    }
    return (int)used;
}

/* out: IV, the encrypted text, tag; it must hold at least 4160 bytes */
int seal_batch(const struct reading *r, size_t n, const uint8_t *key, uint8_t *out)
{
    char text[4096];
    int len = format_batch(r, n, text, sizeof(text));
    int part = 0, total = -1, rest = 0;
    EVP_CIPHER_CTX *ctx;

    if (len <= 0 || RAND_bytes(out, IV_LEN) != 1)
        return -1;
    ctx = EVP_CIPHER_CTX_new();
    if (ctx == NULL)
        return -1;
    if (EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, out) == 1 &&
        EVP_EncryptUpdate(ctx, out + IV_LEN, &part, (uint8_t *)text, len) == 1 &&
        EVP_EncryptFinal_ex(ctx, out + IV_LEN + part, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, TAG_LEN,
                            out + IV_LEN + part + rest) == 1)
        total = IV_LEN + part + rest + TAG_LEN;
    EVP_CIPHER_CTX_free(ctx);
    if (total < 0)
        fprintf(stderr, "batch of %zu readings not encrypted\n", n);
    return total;
}
