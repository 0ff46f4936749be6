"""Tables whose stems hold the key, as in 国家宪法日是（ B ）: it must not be seen by those who play."""

from dataclasses import replace

from content.exchange.answers import positions, truth_said
from content.exchange.errors import NotTaken
from content.exchange.items import RawItem
from content.exchange.papers.lines import half
from content.exchange.papers.stems import key_in_stem

_ENDS = " .。?？,，"


def without_key(raw: RawItem) -> RawItem:
    """With the bracket empty where it says what the answer says, or the answer is left out.

    Another letter at the end of the stem is a second answer, amid the words it may be a name.

    Raises NotTaken.
    """
    stem, inside = ("", "") if raw.numbered else key_in_stem(raw.stem, len(raw.options))
    if not inside:
        return raw
    if not raw.answer.strip():
        return replace(raw, stem=stem, answer=inside)
    if _means(inside, raw) == _means(raw.answer, raw):
        return replace(raw, stem=stem)
    if half(raw.stem).rstrip(_ENDS)[-1:] in (")", "]", "】"):
        why = f"答案写了两处，而且不一样：“{raw.answer[:20]}”和题干里的“{inside}”。"
        raise NotTaken("answer", why, "请核对，只留下对的一处。")
    return raw


def _means(answer: str, raw: RawItem) -> object:
    if not any(raw.options):
        return truth_said(answer)
    try:
        return sorted(positions(answer, raw.options))
    except NotTaken:
        return answer
