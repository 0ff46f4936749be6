"""The ladder of level words: 全国首创, 全省率先, 全市首届 … Which one was written is what items ask for."""

import re

_SCOPE = "全国|全省|全市|全区|全县|国内|省内|市内|浙江省|我国"
_STEP = "首创|首例|首个|首家|首批|首次|首届|首部|首支|率先|唯一"
LEVEL = re.compile(rf"(?:{_SCOPE})(?:{_STEP})|首届|首批|首创")
_PARTS = re.compile(rf"({_SCOPE})({_STEP})")


def level_stands_in(level: str, text: str) -> bool:
    """系全市法院首个 says 全市首个."""
    parts = _PARTS.fullmatch(level)
    if level in text or parts is None:
        return level in text
    return re.search(rf"{parts[1]}[\u4e00-\u9fff]{{1,6}}{parts[2]}", text) is not None
