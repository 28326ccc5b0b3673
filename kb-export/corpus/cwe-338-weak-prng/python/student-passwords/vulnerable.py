import argparse
import random
import string
import textwrap
import unicodedata

from school.accounts import AccountExists, create_account

ALPHABET = "".join(c for c in string.ascii_letters + string.digits if c not in "Il1O0o")


def first_password(length=14):
    return "".join(random.choice(ALPHABET) for _ in range(length))


def login_name(given, family):
    plain = unicodedata.normalize("NFKD", f"{given}.{family}".lower())
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))[:32]


def slip(name, login, password):
    return textwrap.dedent(
        f"""\
        {name}
          login name:      {login}
          first password:  {password}
        You choose your own password at the first login.
        """
    )


def main():
    parser = argparse.ArgumentParser(description="create the accounts of one class")
    parser.add_argument("group", help="for example 7b")
    parser.add_argument("names", type=argparse.FileType("r", encoding="utf-8"))
    args = parser.parse_args()

    created = 0
    for line in args.names:
        family, _, given = (part.strip() for part in line.partition(","))
        if not given:
            continue
        login, password = login_name(given, family), first_password()
        try:
            create_account(login, password, group=args.group, must_change=True)
        except AccountExists:
            print(f"{login} has an account already\n")
            continue
        created += 1
        print(slip(f"{given} {family}", login, password))
    print(f"{created} accounts in group {args.group}")


if __name__ == "__main__":
    main()
