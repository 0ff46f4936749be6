"""昵称: 2 to 12 characters, said by the person or drawn from friendly words."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from random import Random

from django.conf import settings

from .domain.graphemes import ZWJ, graphemes, is_mark, joins_emoji, stacked_marks
from .domain.wordlist import WordList, joined, read_words
from .errors import NicknameBlocked, NicknameCharacters, NicknameContact, NicknameLength

SHORTEST, LONGEST = 2, 12
MOST_CODE_POINTS = 48  # the column
_DATA = Path(__file__).parent / "data"
_MARKUP = set("<>&＜＞＆")
# Letters and marks that show nothing.
_BLANKS = set("\u115f\u1160\u3164\uffa0\u2800\u034f\u180b\u180c\u180d\u180f\u17b4\u17b5")


def clean_nickname(raw: str) -> str:
    """The nickname as it is kept: NFC, without outer spaces, inner ones as one. Raises NicknameRefused."""
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFC", raw)).strip()
    _check_characters(name)
    _check_length(name)
    words = _words()
    if words.is_contact(name):
        raise NicknameContact("昵称里不能留电话、账号或网址，请换一个。")
    if words.blocks(name):
        raise NicknameBlocked("这个昵称里有不能用的词，请换一个，也可以点“换一个”。")
    return name


def friendly_nickname(rng: Random) -> str:
    """An adjective and a plant, an animal, a place or a weather: 安静白鹭."""
    return rng.choice(friendly_words("adjectives")) + rng.choice(friendly_words("nouns"))


@cache
def friendly_words(kind: str) -> tuple[str, ...]:
    text = (_DATA / f"friendly_{kind}.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _check_characters(name: str) -> None:
    if _MARKUP & set(name):
        raise NicknameCharacters("昵称里不能有 < > & 这样的符号，请去掉。")
    unseen = not all(_is_seen(char) for char in name) or not joins_emoji(name)
    if unseen or stacked_marks(name) > 2 or (name and is_mark(name[0])):
        raise NicknameCharacters("昵称里有看不见或不能显示的字符，请重新输入。")


def _check_length(name: str) -> None:
    count = len(graphemes(name))
    if count < SHORTEST:
        raise NicknameLength(f"昵称太短了，请写 {SHORTEST} 到 {LONGEST} 个字。")
    if count > LONGEST or len(name) > MOST_CODE_POINTS:
        raise NicknameLength(f"昵称太长了，请写 {SHORTEST} 到 {LONGEST} 个字。")
    if not any(char.isalnum() or unicodedata.category(char) == "So" for char in name):
        raise NicknameCharacters("昵称里要有字，不能只有标点。")


def _is_seen(char: str) -> bool:
    if char in _BLANKS:
        return False
    return char in (ZWJ, " ") or unicodedata.category(char)[0] not in "CZ"


def _words() -> WordList:
    """The shipped list and the site's own, which may change while the site runs."""
    own = settings.VAR_DIR / "blocked_words.txt"
    if not own.exists():
        return _read(_DATA / "blocked_words.txt", 0)
    return joined(_read(_DATA / "blocked_words.txt", 0), _read(own, own.stat().st_mtime_ns))


@lru_cache(maxsize=8)
def _read(path: Path, _changed_ns: int) -> WordList:
    return read_words(path.read_text(encoding="utf-8-sig").splitlines())
