"""How uvicorn serves the site, pages and sockets."""

from typing import Final

import uvicorn

LONGEST_FRAME: Final = 16 * 1024  # bytes; the door of live rooms takes less


def web_config() -> uvicorn.Config:
    return uvicorn.Config(
        "config.asgi:application",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="websockets-sansio",
        ws_per_message_deflate=False,  # it costs twice the CPU of a push and three times the memory
        ws_max_size=LONGEST_FRAME,
        backlog=4096,
        lifespan="off",
        timeout_graceful_shutdown=3,
    )
