from ldap3 import SUBTREE, Connection, Server, Tls

from .config import LDAP_BASE, LDAP_PASSWORD, LDAP_URL, LDAP_USER

ATTRIBUTES = ["cn", "telephoneNumber", "roomNumber"]


def find_colleague(term: str) -> dict | None:
    server = Server(LDAP_URL, use_ssl=True, tls=Tls(validate=2))
    with Connection(server, LDAP_USER, LDAP_PASSWORD, auto_bind=True) as conn:
        conn.search(
            LDAP_BASE,
            f"(&(objectClass=person)(|(uid={term})(mail={term})))",
            search_scope=SUBTREE,
            attributes=ATTRIBUTES,
            size_limit=2,
        )
        if len(conn.entries) != 1:
            return None
        entry = conn.entries[0]
        return {
            "name": entry.cn.value,
            "phone": entry.telephoneNumber.value,
            "room": entry.roomNumber.value,
        }
