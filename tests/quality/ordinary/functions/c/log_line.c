#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void log_line(FILE *out, const char *format, ...)
{
    char stamp[32] = "";
    time_t now = time(NULL);
    struct tm parts;
    va_list args;

    if (gmtime_r(&now, &parts) != NULL)
        strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%SZ", &parts);
    fprintf(out, "%s ", stamp);
    va_start(args, format);
    vfprintf(out, format, args);
    va_end(args);
    fputc('\n', out);
    fflush(out);
}
