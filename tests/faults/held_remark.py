"""The worker marks again three attempts a transaction, and stops between two as long as a file is there."""

import time
from typing import Any

from django.conf import settings

from quiz.corrections import following

_remark = following._remark
following.CHUNK = 3  # type: ignore[misc]


def _remark_and_wait(*arguments: Any) -> int:
    changed = _remark(*arguments)
    while (settings.VAR_DIR / "hold-remark").exists():
        time.sleep(0.05)
    return changed


following._remark = _remark_and_wait
