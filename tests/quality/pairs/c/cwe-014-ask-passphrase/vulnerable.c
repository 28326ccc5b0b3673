#define _GNU_SOURCE
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

int ask_key(const unsigned char *salt, int salt_len, unsigned char key[32])
{
    char pass[256];
    struct termios old, quiet;
    int ok = 0;

    if (tcgetattr(STDIN_FILENO, &old) != 0)
        return -1;
    quiet = old;
    quiet.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    fputs("Passphrase: ", stderr);
    if (fgets(pass, sizeof(pass), stdin) != NULL) {
        pass[strcspn(pass, "\n")] = '\0';
        ok = PKCS5_PBKDF2_HMAC(pass, (int)strlen(pass), salt, salt_len, 600000,
                               EVP_sha256(), 32, key);
    }
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
    memset(pass, 0, sizeof(pass));
    return ok == 1 ? 0 : -1;
}
