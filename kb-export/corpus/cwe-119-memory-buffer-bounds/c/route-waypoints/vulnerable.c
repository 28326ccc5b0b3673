#include <math.h>
#include <stdio.h>
#include <string.h>

#define MAX_WAYPOINTS 32

struct waypoint {
    double lat, lon;
    char name[16];
};

struct route {
    char title[24];
    struct waypoint points[MAX_WAYPOINTS];
    size_t count;
    double length_km;
};

static double leg(const struct waypoint *a, const struct waypoint *b) {
    double dy = (b->lat - a->lat) * 111.2;
    double dx = (b->lon - a->lon) * 111.2 * cos(a->lat * 0.0174533);
    return sqrt(dx * dx + dy * dy);
}

int route_insert(struct route *r, size_t pos, double lat, double lon, const char *name) {
    if (fabs(lat) > 90.0 || fabs(lon) > 180.0) {
        fprintf(stderr, "route %s: no such place\n", r->title);
        return -1;
    }
    memmove(&r->points[pos + 1], &r->points[pos], (r->count - pos) * sizeof r->points[0]);
    r->points[pos].lat = lat;
    r->points[pos].lon = lon;
    snprintf(r->points[pos].name, sizeof r->points[pos].name, "%s", name);
    r->count++;

    double total = 0.0;
    for (size_t i = 1; i < r->count; i++)
        total += leg(&r->points[i - 1], &r->points[i]);
    r->length_km = total;
    printf("route %s: %zu points, %.1f km\n", r->title, r->count, total);
    return 0;
}
