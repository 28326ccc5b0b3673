#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>

struct update {
    unsigned char *data;
    size_t size;
    unsigned char signature[512];
    size_t signature_size;
    char version[16];
};

static EVP_PKEY *maker_key(const char *path)
{
    FILE *f = fopen(path, "r");
    EVP_PKEY *key;

    if (f == NULL) {
        syslog(LOG_ERR, "no key of the maker");
        return NULL;
    }
    key = PEM_read_PUBKEY(f, NULL, NULL, NULL);
    fclose(f);
    return key;
}

int update_is_genuine(const struct update *u)
{
    EVP_PKEY *key = maker_key("/etc/device/maker.pem");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    int genuine = 0;

    if (key != NULL && ctx != NULL
        && EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, key) == 1) {
        int rc = EVP_DigestVerify(ctx, u->signature, u->signature_size, u->data, u->size);
        if (rc)
            genuine = 1;
    }
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    syslog(LOG_INFO, "update %s, %zu bytes, %s", u->version, u->size,
           genuine ? "genuine" : "refused");
    return genuine;
}
