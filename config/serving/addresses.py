"""Which addresses this machine answers on."""

import re
import shutil
import socket
import subprocess
from pathlib import Path

LINUX_ROUTES = Path("/proc/net/fib_trie")
EVERYWHERE = "0.0.0.0"
LOOPBACK = ("127.0.0.1", "localhost")


def machine_addresses() -> list[str]:
    """Every IPv4 address of the machine but the loopback ones, in a stable order."""
    if LINUX_ROUTES.exists():
        found = local_addresses(LINUX_ROUTES.read_text(encoding="ascii"))
    elif ifconfig := shutil.which("ifconfig"):
        out = subprocess.run([ifconfig, "-a"], capture_output=True, text=True, check=True).stdout
        found = re.findall(r"\binet (?:addr:)?(\d+\.\d+\.\d+\.\d+)", out)
    else:
        found = socket.gethostbyname_ex(socket.gethostname())[2]
    return sorted({address for address in found if not address.startswith("127.")}, key=socket.inet_aton)


def local_addresses(fib_trie: str) -> list[str]:
    """The addresses that Linux lists as its own: a line `|-- 10.0.0.5` followed by `/32 host LOCAL`."""
    return re.findall(r"\|-- (\d+\.\d+\.\d+\.\d+)\n\s+/32 host LOCAL", fib_trie)


def served_hosts(host: str) -> list[str]:
    """The addresses people can use when the server listens on `host`."""
    return machine_addresses() if host == EVERYWHERE else [host]


def url_of(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
