"""What every test may use: a real asgi server, a phone-sized Chromium, and the Chinese of the page."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import hypothesis
import pytest
import uvicorn
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from playwright.sync_api import expect

from config.serving.web import web_config
from content.items.frozen import forget_frozen
from quiz.play.corrections import forget_corrections

# The sync Playwright API runs an event loop in this thread; the ORM calls of a test are still its own.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A busy machine is slow, and that is no fault of what is tested.
hypothesis.settings.register_profile(
    "any_machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any_machine")
expect.set_options(timeout=20_000)

PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests last: once Playwright's loop runs in this thread, Django's own client cannot."""
    items.sort(key=lambda item: "e2e" in item.keywords)
    for item in items:  # for --dist loadgroup: PostgreSQL and Redis are there once, files are there for each
        item.add_marker(pytest.mark.xdist_group("stores" if "stores" in item.keywords else "files"))


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """A test that rolls back gives its row ids away again: what was cached under them must go too."""
    if "locmem" in settings.CACHES["default"]["BACKEND"]:
        cache.clear()
    forget_frozen()
    forget_corrections()


def find_chromium() -> str:
    """Chromium of the machine; a browser test never skips silently."""
    found = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if not found:
        pytest.fail("no Chromium: install `chromium` and `fonts-noto-cjk`, or set CHROMIUM to its path")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"]
    return {**browser_type_launch_args, "executable_path": find_chromium(), "args": flags}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    return {
        **browser_context_args,
        "viewport": PHONE,
        "locale": "zh-CN",
        "has_touch": True,
        "is_mobile": True,
        "device_scale_factor": 2,
    }


class AsgiServer:
    """uvicorn with the product's application in a thread, on a free port of `host`."""

    def __init__(self, host: str) -> None:
        self.socket = socket.socket()
        self.socket.bind((host, 0))
        self.address = (host, self.socket.getsockname()[1])
        self.url = f"http://{host}:{self.socket.getsockname()[1]}"
        self.server = uvicorn.Server(web_config())
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]}, daemon=True)

    def start(self) -> None:
        # the server's threads outlive the test, their connections must not: they would hold its database
        self.kept_for = connections.settings["default"]["CONN_MAX_AGE"]
        connections.settings["default"]["CONN_MAX_AGE"] = 0
        self.thread.start()
        deadline = time.monotonic() + 20
        while not self.server.started:
            if time.monotonic() > deadline:
                pytest.fail("the asgi server did not start within 20 s")
            time.sleep(0.02)
        with closing(HTTPConnection(*self.address, timeout=20)) as connection:
            connection.request("GET", "/healthz")  # the first request makes the hub of live rooms
            connection.getresponse().read()

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(5)
        self.socket.close()
        connections.settings["default"]["CONN_MAX_AGE"] = self.kept_for


@pytest.fixture
def asgi_server(transactional_db: None) -> Iterator[str]:
    """The address of the running product on the loopback address."""
    server = AsgiServer("127.0.0.1")
    server.start()
    yield server.url
    server.stop()
