"""The way from uvicorn to Django and back."""

import asyncio
import threading
from typing import Any

import pytest
from django.core.signals import request_finished
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path

from config.handler import PooledHandler
from config.static_files import with_static_files


def thread(request: HttpRequest) -> HttpResponse:
    return HttpResponse(threading.current_thread().name)


def echo(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.body, status=201)


def pieces(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(iter([b"one ", b"two"]))


urlpatterns = [path("thread", thread), path("echo", echo), path("pieces", pieces)]


@pytest.fixture(autouse=True)
def small_site(settings) -> None:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]


def ask(
    application: Any, address: str, *messages: dict[str, Any], method: str = "GET"
) -> list[dict[str, Any]]:
    """All that the application sends back; without `messages` the request has no body."""
    scope = {"type": "http", "method": method, "path": address, "headers": [(b"host", b"localhost")]}
    scope |= {"query_string": b"", "http_version": "1.1", "scheme": "http", "server": ("localhost", 80)}
    waiting = iter(messages or [{"type": "http.request"}])
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return next(waiting)

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(application(scope, receive, send))
    return sent


def body_of(sent: list[dict[str, Any]]) -> bytes:
    return b"".join(message.get("body", b"") for message in sent[1:])


def test_a_view_runs_in_a_thread_of_the_pool() -> None:
    assert body_of(ask(PooledHandler(), "/thread")).startswith(b"django_")


def test_a_body_that_comes_in_parts_is_put_together() -> None:
    parts = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"c"},
    ]
    sent = ask(PooledHandler(), "/echo", *parts, method="POST")
    assert (sent[0]["status"], body_of(sent)) == (201, b"abc")


def test_who_leaves_in_the_middle_of_a_request_is_no_error() -> None:
    assert ask(PooledHandler(), "/echo", {"type": "http.disconnect"}, method="POST") == []


@pytest.mark.parametrize(("address", "body"), [("/echo", b""), ("/pieces", b"one two")])
def test_every_request_is_finished_once(address: str, body: bytes) -> None:
    finished: list[object] = []

    def note(sender: object, **rest: object) -> None:
        finished.append(sender)

    request_finished.connect(note)
    try:
        assert body_of(ask(PooledHandler(), address)) == body
    finally:
        request_finished.disconnect(note)
    assert len(finished) == 1


def test_static_files_of_packages_are_served_before_django() -> None:
    sent = ask(with_static_files(PooledHandler()), "/static/admin/css/base.css")
    headers = {name.lower(): value for name, value in sent[0]["headers"]}
    assert (sent[0]["status"], headers[b"x-content-type-options"]) == (200, b"nosniff")
    assert len(body_of(sent)) > 1000


def test_what_is_no_static_file_goes_on_to_django() -> None:
    assert body_of(ask(with_static_files(PooledHandler()), "/thread")).startswith(b"django_")
