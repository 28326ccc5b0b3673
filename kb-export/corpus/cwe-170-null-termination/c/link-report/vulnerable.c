#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *mark(const char *target) {
    if (target[0] == '/')
        return "absolute";
    if (strncmp(target, "../", 3) == 0)
        return "outside";
    return "inside";
}

int report_links(const char *folder, FILE *out) {
    DIR *dir = opendir(folder);
    struct dirent *e;
    unsigned links = 0;

    if (dir == NULL) {
        perror(folder);
        return -1;
    }
    while ((e = readdir(dir)) != NULL) {
        char target[256];
        ssize_t n;
        if (e->d_type != DT_LNK)
            continue;
        n = readlinkat(dirfd(dir), e->d_name, target, sizeof target);
        if (n < 0) {
            perror(e->d_name);
            continue;
        }
        links++;
        fprintf(out, "%-32s %-9s %s\n", e->d_name, mark(target), target);
    }
    closedir(dir);
    fprintf(out, "%u links in %s\n", links, folder);
    return 0;
}
