"""A Chinese font of this machine. None is shipped: they weigh more than the product."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

KNOWN_FILES = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Medium.ttc",
    "C:/Windows/Fonts/msyhbd.ttc",
    "C:/Windows/Fonts/simhei.ttf",
)


@cache
def chinese_font() -> Path | None:
    """The first known file, else what fontconfig has for Chinese, else None."""
    for name in KNOWN_FILES:
        if Path(name).is_file():
            return Path(name)
    return _from_fontconfig()


def _from_fontconfig() -> Path | None:
    if not shutil.which("fc-list"):
        return None
    listed = subprocess.run(
        ["fc-list", ":lang=zh-cn", "file"], capture_output=True, text=True, timeout=10, check=False
    )
    files = sorted(line.rstrip(": ").strip() for line in listed.stdout.splitlines())
    return next((Path(name) for name in files if name.endswith((".ttc", ".ttf", ".otf"))), None)
