"""Whether the explanation of an item argues for another answer than its key."""

import re

from content.items.checks.evidence import plain
from content.items.checks.figures import figures_in, read_figure
from content.items.checks.parts import distractors_of, key_texts, keys_of
from content.items.domain import ItemContent

_SENTENCE = re.compile(r"[。！!；;\n]")
_SAYS_FALSE = re.compile(r"^(?:这[句种][话说法]*)?是?(?:错误的?|错的?|不对|不正确|说法错误)[，,。：:]")
_SAYS_TRUE = re.compile(r"^(?:这[句种][话说法]*)?是?(?:正确的?|对的?|说法正确)[，,。：:]")


def argues_against_key(content: ItemContent) -> bool:
    """By its first sentence, which states the conclusion."""
    if not content.rationale:
        return False
    if content.format == "truefalse":
        pattern = _SAYS_FALSE if content.key.get("value") is True else _SAYS_TRUE
        return bool(pattern.search(f"{content.rationale}。"))
    return _figure_of_another(content) or _words_of_another(content)


def _figure_of_another(content: ItemContent) -> bool:
    """The key counts something, and the explanation begins with what a wrong option counts."""
    right = [read_figure(spellings[0]) for spellings in key_texts(content)]
    told = figures_in(content.rationale)
    if not told or len(right) != 1 or not right[0] or any(right[0].equals(one) for one in told):
        return False
    wrong = [figure for option in distractors_of(content) if (figure := read_figure(option.text))]
    return any(figure.equals(told[0]) and figure.unit == told[0].unit for figure in wrong)


def _words_of_another(content: ItemContent) -> bool:
    right, wrong = keys_of(content), distractors_of(content)
    if len(right) != 1 or content.format == "multiple" or any(read_figure(option.text) for option in wrong):
        return False
    first, whole = plain(_SENTENCE.split(content.rationale)[0]), plain(content.rationale)
    named = [option for option in wrong if len(plain(option.text)) > 1 and plain(option.text) in first]
    return len(named) == 1 and plain(right[0].text) not in whole and not re.search("[不非而]", first)
