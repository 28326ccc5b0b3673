#include <openssl/evp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NONCE 12
#define TAG 16

struct record {
    uint16_t number;
    int size;
    unsigned char nonce[NONCE];
    unsigned char tag[TAG];
    unsigned char body[1024];
};

static int plausible(const struct record *r)
{
    return r->size > 0 && r->size <= (int)sizeof(r->body) && r->number != 0;
}

int open_record(const unsigned char *key, const struct record *r, unsigned char *out)
{
    EVP_CIPHER_CTX *ctx;
    int n = 0, ok = 0;

    if (!plausible(r)) {
        fprintf(stderr, "record %u is damaged\n", r->number);
        return -1;
    }
    ctx = EVP_CIPHER_CTX_new();
    if (ctx != NULL
        && EVP_DecryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, r->nonce) == 1
        && EVP_DecryptUpdate(ctx, NULL, &n, (const unsigned char *)&r->number, 2) == 1
        && EVP_DecryptUpdate(ctx, out, &n, r->body, r->size) == 1)
        ok = 1;
    EVP_CIPHER_CTX_free(ctx);
    if (!ok) {
        memset(out, 0, r->size);
        return -1;
    }
    return n;
}
