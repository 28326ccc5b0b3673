import ipaddress
import subprocess
from concurrent.futures import ThreadPoolExecutor

NETWORK = ipaddress.ip_network("10.20.0.0/24")


def is_up(address: ipaddress.IPv4Address) -> bool:
    try:
        result = subprocess.run(
            ["ping", "-c", "1", "-W", "2", str(address)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
        )
    except subprocess.TimeoutExpired:
        return False
    return result.returncode == 0


def up_hosts(workers: int = 16) -> list[str]:
    hosts = list(NETWORK.hosts())
    with ThreadPoolExecutor(max_workers=workers) as pool:
        states = pool.map(is_up, hosts)
        return [str(host) for host, up in zip(hosts, states) if up]
