"""Starts everything: database, shipped content, web, worker and beat as one process tree."""

import os
import signal
import socket
import time
from contextlib import nullcontext
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from config.serving import phrases
from config.serving.addresses import LOOPBACK, served_hosts, url_of
from config.serving.announcing import is_healthy, ready_lines
from config.serving.lock import AlreadyServed, web_lock
from config.serving.options import BadOption, Options, child_environment, read_options
from config.serving.tree import KeepsDying, Tree
from config.serving.upgrading import upgrade_database


class Command(BaseCommand):
    help = "Run the site: HOST, PORT (default 127.0.0.1:8000) and WEB_CONCURRENCY from the environment."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        # without Redis there is one web process for these data, so a second serve must not start
        alone = nullcontext() if settings.REDIS_URL else web_lock(settings.VAR_DIR, _who())
        try:
            given = read_options(os.environ, has_redis=bool(settings.REDIS_URL))
            with alone:
                self._serve(given)
        except AlreadyServed as holder:
            sentence = phrases.LOCKED.format(holder=holder, folder=settings.VAR_DIR)
            raise CommandError(sentence, returncode=1) from None
        except (BadOption, KeepsDying) as error:
            raise CommandError(str(error), returncode=1) from None

    def _serve(self, given: Options) -> None:
        with _listen(given) as listener:
            port = listener.getsockname()[1]
            hosts = served_hosts(given.host)
            if not hosts:
                raise BadOption(phrases.NO_ADDRESS)
            urls = [url_of(host, port) for host in hosts]
            os.environ.setdefault("YIDA_BASE_URL", urls[0])
            upgrade_database(self.stdout.write)
            call_command("setup_site", stdout=self.stdout)
            env = child_environment(os.environ, hosts=hosts, own_hosts=LOOPBACK, urls=urls)
            names = ["web"] * given.web_processes + ["worker", "beat"]
            tree = Tree(names, listener=listener.fileno(), env=env, say=self.stderr.write)
            lines = ready_lines(settings.SITE["name"], urls, for_phones=not hosts[0].startswith("127."))
            self._watch(tree, given.host, port, lines)

    def _watch(self, tree: Tree, host: str, port: int, lines: list[str]) -> None:
        stopping: list[int] = []
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda received, frame: stopping.append(received))
        is_ready = False
        try:
            while not stopping:
                tree.tend()
                if not is_ready and (is_ready := is_healthy(host, port)):
                    self.stdout.write("\n".join(lines))
                    self.stdout.flush()
                time.sleep(0.1)
        finally:
            tree.stop()


def _who() -> str:
    return f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"


def _listen(given: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in given.host else socket.AF_INET
    try:
        return socket.create_server((given.host, given.port), family=family, backlog=1024)
    except (OSError, OverflowError) as error:
        raise BadOption(
            phrases.PORT_TAKEN.format(
                host=given.host, port=given.port, reason=error, other=min(given.port + 1, 65535)
            )
        ) from None
