#include <stdio.h>
#include <string.h>

enum role { ROLE_GUEST, ROLE_OPERATOR, ROLE_CHIEF };

#define MAY_LOOK   0x01u
#define MAY_DIM    0x02u
#define MAY_REWIRE 0x04u

struct desk {
    char person[32];
    unsigned rights;
    unsigned logins;
};

static void describe(const struct desk *d)
{
    printf("%s:%s%s%s\n", d->person, d->rights & MAY_LOOK ? " look" : "",
           d->rights & MAY_DIM ? " dim" : "", d->rights & MAY_REWIRE ? " rewire" : "");
}

int sign_in(struct desk *d, const char *person, enum role role)
{
    if (strlen(person) >= sizeof d->person)
        return -1;
    strcpy(d->person, person);
    d->rights = 0;
    switch (role) {
    case ROLE_GUEST:
        d->rights |= MAY_LOOK;
    case ROLE_OPERATOR:
        d->rights |= MAY_LOOK | MAY_DIM;
        break;
    case ROLE_CHIEF:
        d->rights |= MAY_LOOK | MAY_DIM | MAY_REWIRE;
        break;
    default:
        return -1;
    }
    d->logins++;
    describe(d);
    return 0;
}
