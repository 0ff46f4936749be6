"""Reading the answer form of the play pages."""

from django.http import QueryDict

from content.items import formats
from content.items.domain import JsonDict

LONGEST_SPENT = 9  # digits of a number of milliseconds


def read_answer(posted: QueryDict, format: str, body: JsonDict) -> JsonDict:
    """Raises InvalidAnswer."""
    return formats.get(format).read_form(dict(posted.lists()), body)


def typed_answer(posted: QueryDict, body: JsonDict) -> JsonDict:
    """What a refused form held, as far as it goes, in the shape of an answer; only to be shown again."""
    places = [(posted.get(f"place_{part['id']}", ""), part["id"]) for part in body.get("options", [])]
    return {
        "option": posted.get("option", ""),
        "options": posted.getlist("options"),
        "text": posted.get("text", ""),
        "blanks": [posted.get(f"blank_{n}", "") for n in range(1, body.get("blanks", 0) + 1)],
        "gaps": [posted.get(f"gap_{n}", "") for n in range(1, body.get("gaps", 0) + 1)],
        "pairs": {part["id"]: posted.get(f"pair_{part['id']}", "") for part in body.get("left", [])},
        "order": [part for _, part in sorted(places)],
    }


def read_spent_ms(posted: QueryDict) -> int:
    """How long the phone says it took; 0 for anything that is no number."""
    text = posted.get("spent_ms", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_SPENT else 0
