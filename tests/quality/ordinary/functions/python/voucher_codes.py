import secrets

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def make_codes(count: int, groups: int = 4, group_length: int = 5) -> list[str]:
    """Create distinct voucher codes such as K7QPX-2MWDA-9HTRE-V4CBN."""
    if not 1 <= count <= 10_000:
        raise ValueError("count must be between 1 and 10000")
    codes: set[str] = set()
    while len(codes) < count:
        parts = ("".join(secrets.choice(ALPHABET) for _ in range(group_length)) for _ in range(groups))
        codes.add("-".join(parts))
    return sorted(codes)
