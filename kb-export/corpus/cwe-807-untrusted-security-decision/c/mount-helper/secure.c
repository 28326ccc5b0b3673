#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const desktop_users[] = { "kiosk", "reception", "lena", NULL };

static int is_disk_name(const char *name)
{
    size_t length = strlen(name);
    if (length != 4 || name[0] != 's' || name[1] != 'd')
        return 0;
    return name[2] >= 'b' && name[2] <= 'z' && name[3] >= '1' && name[3] <= '9';
}

static int caller_may_mount(void)
{
    const struct passwd *entry = getpwuid(getuid());
    if (entry == NULL)
        return 0;
    const char *name = entry->pw_name;
    for (int i = 0; desktop_users[i] != NULL; i++) {
        if (strcmp(desktop_users[i], name) == 0)
            return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    char device[32], target[64];

    if (argc != 2 || !is_disk_name(argv[1])) {
        fprintf(stderr, "usage: usbmount sdXN\n");
        return 2;
    }
    if (!caller_may_mount()) {
        fprintf(stderr, "you may not mount disks here\n");
        return 1;
    }
    snprintf(device, sizeof(device), "/dev/%s", argv[1]);
    snprintf(target, sizeof(target), "/media/%s", argv[1]);
    if (mkdir(target, 0755) != 0)
        perror(target);
    if (mount(device, target, "vfat", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) != 0) {
        perror("mount");
        return 1;
    }
    printf("%s is ready at %s\n", device, target);
    return 0;
}
