"""What the environment says about serving. A wrong value stops the start with a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from config.serving import phrases


class BadOption(Exception):
    """The message is for the person at the terminal."""


@dataclass(frozen=True)
class Options:
    """Where to listen (port 0: any free one) and with how many web processes."""

    host: str
    port: int
    web_processes: int


def read_options(environ: Mapping[str, str], *, has_redis: bool) -> Options:
    port = _number(environ.get("PORT") or "8000", phrases.BAD_PORT, range(65536))
    count = _number(environ.get("WEB_CONCURRENCY") or "1", phrases.BAD_CONCURRENCY, range(1, 65))
    if count > 1 and not has_redis:
        raise BadOption(phrases.ONE_PROCESS)
    return Options(host=environ.get("HOST") or "127.0.0.1", port=port, web_processes=count)


def _number(text: str, sentence: str, allowed: range) -> int:
    if not text.isascii() or not text.isdigit() or int(text) not in allowed:
        raise BadOption(sentence.format(port=text, value=text))
    return int(text)


def child_environment(
    environ: Mapping[str, str], *, hosts: list[str], own_hosts: tuple[str, ...], urls: list[str]
) -> dict[str, str]:
    """The children admit exactly the printed addresses and the machine itself, unless the owner says more."""
    named = environ.get("YIDA_HOSTS")
    admitted = dict.fromkeys([*(named.split(",") if named else hosts), *own_hosts])
    return {
        **environ,
        "YIDA_HOSTS": ",".join(admitted),
        "YIDA_ORIGINS": environ.get("YIDA_ORIGINS") or ",".join(urls),
    }
