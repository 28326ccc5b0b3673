#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>

struct usage {
    unsigned long long bytes;
    unsigned files;
};

static void format_date(time_t t, char *out, size_t size)
{
    struct tm tm;

    if (gmtime_r(&t, &tm) == NULL || strftime(out, size, "%Y-%m-%d", &tm) == 0)
        snprintf(out, size, "-");
}

static void print_entry(const char *name, const struct stat *st)
{
    struct passwd *pw = getpwuid(st->st_uid);
    char date[16], id[16];

    snprintf(id, sizeof(id), "%u", (unsigned)st->st_uid);
    format_date(st->st_mtime, date, sizeof(date));
    printf("%-16s %10lld %s %s\n", pw != NULL ? pw->pw_name : id,
           (long long)st->st_size, date, name);
}

int list_folder(const char *path, struct usage *total)
{
    DIR *d = opendir(path);
    struct dirent *e;
    struct stat st;

    if (d == NULL) {
        perror(path);
        return -1;
    }
    while ((e = readdir(d)) != NULL) {
        if (e->d_name[0] == '.')
            continue;
        if (fstatat(dirfd(d), e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0) {
            perror(e->d_name);
            continue;
        }
        print_entry(e->d_name, &st);
        total->bytes += (unsigned long long)st.st_size;
        total->files++;
    }
    closedir(d);
    printf("%u files, %llu bytes\n", total->files, total->bytes);
    return 0;
}
