#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>

#define BLOCK 8

struct trial {
    unsigned site;
    unsigned assigned;
    unsigned char block[BLOCK];
    mbedtls_entropy_context entropy;
    mbedtls_ctr_drbg_context drbg;
};

int trial_open(struct trial *t, unsigned site)
{
    memset(t, 0, sizeof(*t));
    t->site = site;
    mbedtls_entropy_init(&t->entropy);
    mbedtls_ctr_drbg_init(&t->drbg);
    return mbedtls_ctr_drbg_seed(&t->drbg, mbedtls_entropy_func, &t->entropy, NULL, 0);
}

int trial_assign(struct trial *t)
{
    unsigned place = t->assigned % BLOCK;

    if (place == 0) {
        for (unsigned i = 0; i < BLOCK; i++)
            t->block[i] = i % 2;
        for (unsigned i = BLOCK - 1; i > 0; i--) {
            unsigned char value;
            do {
                if (mbedtls_ctr_drbg_random(&t->drbg, &value, 1) != 0)
                    return -1;
            } while (value >= 256 / (i + 1) * (i + 1));
            unsigned char kept = t->block[i];
            t->block[i] = t->block[value % (i + 1)];
            t->block[value % (i + 1)] = kept;
        }
    }
    t->assigned++;
    syslog(LOG_INFO, "site %u: patient %u assigned", t->site, t->assigned);
    return t->block[place];
}
