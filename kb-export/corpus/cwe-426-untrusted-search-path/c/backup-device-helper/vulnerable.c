#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *const disks[] = {"sda", "sdb", "nvme0n1"};

static const char *find_disk(const char *name)
{
    for (size_t i = 0; i < sizeof disks / sizeof *disks; i++)
        if (strcmp(disks[i], name) == 0)
            return disks[i];
    return NULL;
}

static int run(char *const arguments[])
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        execvp("sgdisk", arguments);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int main(int argc, char **argv)
{
    char device[32], file[96], day[16];
    time_t now = time(NULL);
    struct tm parts;
    const char *disk = argc == 2 ? find_disk(argv[1]) : NULL;
    if (!disk || !gmtime_r(&now, &parts)) {
        fprintf(stderr, "usage: %s sda|sdb|nvme0n1\n", argv[0]);
        return 2;
    }
    strftime(day, sizeof day, "%Y%m%d", &parts);
    snprintf(device, sizeof device, "/dev/%s", disk);
    snprintf(file, sizeof file, "/var/backups/disks/%s-%s.gpt", disk, day);
    char *const arguments[] = {"sgdisk", "--backup", file, device, NULL};
    int result = run(arguments);
    printf("%s: %s\n", disk, result == 0 ? "saved" : "not saved");
    return result == 0 ? 0 : 1;
}
