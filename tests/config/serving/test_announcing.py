import http.server
import threading
from collections.abc import Iterator

import pytest

from config.serving.announcing import is_healthy, ready_lines

URLS = ["http://10.0.0.5:8000", "http://10.0.0.6:8000"]


def test_the_plain_address_says_that_phones_cannot_reach_it() -> None:
    assert ready_lines("普法一答", ["http://127.0.0.1:8000"], for_phones=False) == [
        "普法一答 已就绪：http://127.0.0.1:8000/",
        "手机打不开这个地址。要让同一网络里的手机进来，请改用：./run lan",
    ]


def test_phones_get_every_address_with_a_code_to_scan() -> None:
    lines = ready_lines("普法一答", URLS, for_phones=True)
    assert lines[:2] == [f"普法一答 已就绪：{url}/" for url in URLS]
    assert [line.splitlines()[0] for line in lines[3:]] == [f"{url}/" for url in URLS]
    assert all("▄▄▄▄▄" in line for line in lines[3:])


@pytest.fixture
def port() -> Iterator[int]:
    """Answers 200 to /healthz of 127.0.0.1 and 400 to everything else."""

    class Door(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = (self.path, self.headers["Host"]) == ("/healthz", "127.0.0.1")
            self.send_response(200 if known else 400)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Door) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_a_site_is_healthy_when_its_health_page_answers(port) -> None:
    assert is_healthy("127.0.0.1", port) is True
    assert is_healthy("0.0.0.0", port) is True


def test_a_site_that_does_not_listen_is_not_healthy(port) -> None:
    assert is_healthy("127.0.0.2", port) is False
