#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct totals {
    unsigned links;
    unsigned absolute;
    unsigned failed;
};

static void report_link(int dir, const char *name, struct totals *t)
{
    char target[128];
    ssize_t n = readlinkat(dir, name, target, sizeof(target) - 1);

    if (n < 0) {
        perror(name);
        t->failed++;
        return;
    }
    target[n] = '\0';
    if (target[0] == '/')
        t->absolute++;
    t->links++;
    printf("%-32s -> %s\n", name, target);
}

int report_links(const char *path)
{
    struct totals t = { 0 };
    struct dirent *e;
    struct stat st;
    DIR *d = opendir(path);

    if (d == NULL) {
        perror(path);
        return -1;
    }
    while ((e = readdir(d)) != NULL) {
        if (fstatat(dirfd(d), e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode))
            report_link(dirfd(d), e->d_name, &t);
    }
    closedir(d);
    printf("%u links, %u absolute, %u unreadable\n", t.links, t.absolute, t.failed);
    return t.failed == 0 ? 0 : -1;
}
