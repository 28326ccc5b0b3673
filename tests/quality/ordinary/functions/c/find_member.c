#include <sqlite3.h>
#include <stdio.h>

struct member {
    int id;
    char name[64];
};

/* Returns 1 when the member exists, 0 when not, -1 on error. */
int find_member(sqlite3 *db, const char *email, struct member *out)
{
    static const char sql[] = "SELECT id, name FROM members WHERE email = ?1";
    sqlite3_stmt *statement = NULL;
    int result = -1;
    int step;

    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return -1;
    if (sqlite3_bind_text(statement, 1, email, -1, SQLITE_TRANSIENT) == SQLITE_OK) {
        step = sqlite3_step(statement);
        if (step == SQLITE_ROW) {
            const unsigned char *name = sqlite3_column_text(statement, 1);

            out->id = sqlite3_column_int(statement, 0);
            snprintf(out->name, sizeof out->name, "%s", name ? (const char *)name : "");
            result = 1;
        } else if (step == SQLITE_DONE) {
            result = 0;
        }
    }
    sqlite3_finalize(statement);
    return result;
}
