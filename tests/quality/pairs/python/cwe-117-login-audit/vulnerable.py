from datetime import datetime, timezone

AUDIT_FILE = "/var/log/portal/audit.log"


def audit_login(username, remote_addr, success):
    stamp = datetime.now(timezone.utc).isoformat(timespec="seconds")
    result = "OK" if success else "FAILED"
    with open(AUDIT_FILE, "a", encoding="utf-8") as log:
        log.write(f"{stamp} user={username} ip={remote_addr} result={result}\n")


def login(request, accounts):
    username = request.form["username"]
    account = accounts.authenticate(username, request.form["password"])
    audit_login(username, request.remote_addr, account is not None)
    return account
