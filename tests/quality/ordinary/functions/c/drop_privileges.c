#define _GNU_SOURCE
#include <grp.h>
#include <pwd.h>
#include <sys/types.h>
#include <unistd.h>

/* Continues as the named user. The caller must exit when this fails. */
int become_user(const char *name)
{
    struct passwd *entry = getpwnam(name);

    if (entry == NULL || entry->pw_uid == 0)
        return -1;
    if (initgroups(entry->pw_name, entry->pw_gid) != 0)
        return -1;
    if (setgid(entry->pw_gid) != 0)
        return -1;
    if (setuid(entry->pw_uid) != 0)
        return -1;
    if (setuid(0) == 0)
        return -1;
    if (chdir("/") != 0)
        return -1;
    return 0;
}
