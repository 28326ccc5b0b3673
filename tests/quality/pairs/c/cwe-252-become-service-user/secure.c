#define _GNU_SOURCE
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void become(const char *name)
{
    struct passwd *pw = getpwnam(name);

    if (pw == NULL) {
        fprintf(stderr, "no such user: %s\n", name);
        exit(1);
    }
    if (initgroups(pw->pw_name, pw->pw_gid) != 0 || setgid(pw->pw_gid) != 0 ||
        setuid(pw->pw_uid) != 0) {
        perror("cannot switch user");
        exit(1);
    }
    if (chdir("/") != 0) {
        perror("/");
        exit(1);
    }
}

int listen_on(int port);
void serve(int fd);

int main(void)
{
    int fd = listen_on(80);

    become("www");
    serve(fd);
    return 0;
}
