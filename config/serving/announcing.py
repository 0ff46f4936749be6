"""The address lines, printed once the site answers."""

import http.client
import io

import segno

from config.serving import phrases
from config.serving.addresses import EVERYWHERE


def is_healthy(host: str, port: int) -> bool:
    """Whether /healthz answers 200 within a second."""
    connection = http.client.HTTPConnection("127.0.0.1" if host == EVERYWHERE else host, port, timeout=1)
    try:
        connection.request("GET", "/healthz", headers={"Host": "127.0.0.1"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def ready_lines(name: str, urls: list[str], *, for_phones: bool) -> list[str]:
    """What to print: each address, with its QR code where phones can reach it."""
    lines = [phrases.READY.format(name=name, url=url) for url in urls]
    if not for_phones:
        return [*lines, phrases.PHONES_CANNOT]
    codes = [f"{url}/\n{_qr_code(url)}" for url in urls]
    return [*lines, phrases.PHONES_CAN, *codes]


def _qr_code(url: str) -> str:
    out = io.StringIO()
    segno.make(f"{url}/", error="m", micro=False).terminal(out, compact=True)
    return out.getvalue()
