from dataclasses import dataclass

from ldap3 import SUBTREE, Connection
from ldap3.utils.conv import escape_filter_chars

BASE_DN = "ou=people,dc=example,dc=org"


@dataclass(frozen=True)
class Person:
    uid: str
    name: str
    mail: str


def find_person(connection: Connection, uid: str) -> Person | None:
    connection.search(
        search_base=BASE_DN,
        search_filter=f"(&(objectClass=person)(uid={escape_filter_chars(uid)}))",
        search_scope=SUBTREE,
        attributes=["uid", "cn", "mail"],
        size_limit=2,
        time_limit=5,
    )
    if len(connection.entries) != 1:
        return None
    entry = connection.entries[0]
    return Person(uid=entry.uid.value, name=entry.cn.value, mail=entry.mail.value)
