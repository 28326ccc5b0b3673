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
    initgroups(pw->pw_name, pw->pw_gid);
    setgid(pw->pw_gid);
    setuid(pw->pw_uid);
    chdir("/");
}

int main(void)
{
    int fd = listen_on(80);

    become("www");
    serve(fd);
    return 0;
}
