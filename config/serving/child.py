"""`python -m config.serving.child NAME PARENT [FD]`: one child of serve, which never outlives it."""

import ctypes
import gc
import os
import signal
import socket
import sys
import threading
import time
import warnings

import uvicorn
from celery.exceptions import SecurityWarning

from config.celery import app
from config.serving.web import web_config

PR_SET_PDEATHSIG = 1
# With thousands of phones a search for garbage holds everybody up for a tenth of a second; there is little.
RARELY = (50_000, 20, 100)


def end_with(parent: int) -> None:
    """Arrange to be killed when the parent process is gone."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:  # it died before we asked
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def web(listener: int) -> None:
    gc.set_threshold(*RARELY)
    # serve owns the socket: while a web process is started again, phones wait in its queue
    uvicorn.Server(web_config()).run(sockets=[socket.socket(fileno=listener)])


def worker() -> None:
    # it warns of pickled messages under root; ours are JSON, and a container's user is root
    warnings.simplefilter("ignore", SecurityWarning)
    chatter_off = ["--without-mingle", "--without-gossip", "--without-heartbeat"]
    app.start(["-q", "worker", "-P", "threads", "-c", "2", "-l", "WARNING", *chatter_off])


def beat() -> None:
    scheduler = "celery.beat:Scheduler"  # keeps no file; every entry is due again within a minute
    app.start(["-q", "beat", "-S", scheduler, "-l", "WARNING", "--pidfile="])


def main(name: str, parent: str, listener: str) -> None:
    end_with(int(parent))
    if name == "web":
        web(int(listener))
    else:
        {"worker": worker, "beat": beat}[name]()


if __name__ == "__main__":
    main(*sys.argv[1:])
