#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static long copy_data(int from, int to)
{
    char block[8192];
    long total = 0;
    ssize_t got;
    while ((got = read(from, block, sizeof block)) > 0) {
        if (write(to, block, (size_t)got) != got)
            return -1;
        total += got;
    }
    return got < 0 ? -1 : total;
}

static int open_document(const char *path)
{
    uid_t privileged = geteuid();
    if (seteuid(getuid()) != 0)
        return -1;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    int reason = errno;
    if (seteuid(privileged) != 0)
        exit(1);
    errno = reason;
    return fd;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 2;
    }
    int document = open_document(argv[1]);
    if (document < 0) {
        fprintf(stderr, "%s: %s\n", argv[1], strerror(errno));
        return 1;
    }
    char name[96];
    snprintf(name, sizeof name, "/var/spool/printq/%ld-%ld-%ld", (long)getuid(), (long)time(NULL),
             (long)getpid());
    int job = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (job < 0) {
        perror("print queue");
        return 1;
    }
    long size = copy_data(document, job);
    if (size < 0 || close(job) != 0) {
        unlink(name);
        return 1;
    }
    printf("queued %ld bytes\n", size);
    return 0;
}
