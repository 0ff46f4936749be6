"""People who do not exist, playing as people do: what `make_demo` fills the screens with."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from content.items.models import ItemVersion
from quiz.activities.actions import answer_item, begin_attempt, hand_in
from quiz.activities.models import Activity
from quiz.opinions.actions import give_thumb, report_item
from quiz.opinions.models import Reason, Thumb
from quiz.people.models import Player
from quiz.play.closing import closed_item
from quiz.play.models import Attempt, Feedback, PaperItem


def play(
    *,
    activity: Activity,
    player: Player,
    skill: float,
    now: datetime,
    rng: Random,
    stop_after: int | None = None,
) -> Attempt:
    """One attempt that begins at `now`; `skill` (0 to 1) is how often the player knows the answer.

    With `stop_after` the player puts the phone away after so many items.
    """
    attempt = begin_attempt(activity=activity, player=player, now=now, rng=rng)
    at = now
    for entry in _entries(attempt)[:stop_after]:
        spent = timedelta(seconds=rng.randint(4, 25))
        at += spent
        answer_item(
            attempt=attempt,
            number=entry.number,
            client_id=f"demo-{attempt.pk}-{entry.number}",
            answer=known_answer(entry.version) if rng.random() < skill else guess(entry.version, rng),
            spent_ms=int(spent.total_seconds() * 1000),
            now=at,
        )
    if stop_after is None and attempt.feedback == Feedback.END:
        hand_in(attempt=attempt, now=at + timedelta(seconds=3))
    return attempt


def speak(*, attempt: Attempt, now: datetime, rng: Random) -> None:
    """Says of the first item that it is good, or what is wrong with it; the item must be closed."""
    item = closed_item((attempt.player_id, attempt.player.token_version), attempt.paper_id, 1)
    if rng.random() < 0.6:
        give_thumb(item=item, thumb=Thumb.UP, now=now)
    else:
        give_thumb(item=item, thumb=Thumb.DOWN, now=now)
        report_item(item=item, reason=rng.choice(Reason.values), words="演示：试着报个错。", now=now)


def _entries(attempt: Attempt) -> list[PaperItem]:
    return list(PaperItem.objects.filter(paper=attempt.paper_id).select_related("version").order_by("number"))


def known_answer(version: ItemVersion) -> dict[str, Any]:
    """The key in the shape of an answer."""
    key = version.key
    match version.format:
        case "numeric":
            return {"text": key["value"]}
        case "blank":
            return {"blanks": [spellings[0] for spellings in key["blanks"]]}
        case _:
            return dict(key)


def guess(version: ItemVersion, rng: Random) -> dict[str, Any]:
    """What somebody answers who does not know; now and then it is right."""
    ids = [option["id"] for option in version.body.get("options", [])]
    match version.format:
        case "single":
            return {"option": rng.choice(ids)}
        case "multiple":
            return {"options": sorted(rng.sample(ids, 2))}
        case "truefalse":
            return {"value": rng.random() < 0.5}
        case "numeric":
            return {"text": str(rng.randint(1, 99))}
        case "blank":
            return {"blanks": ["不知道"] * version.body["blanks"]}
        case "ordering":
            return {"order": rng.sample(ids, len(ids))}
        case "cloze":
            return {"gaps": [rng.choice(ids) for _ in range(version.body["gaps"])]}
        case "matching":
            left = [part["id"] for part in version.body["left"]]
            right = [part["id"] for part in version.body["right"]]
            chosen = (
                rng.choices(right, k=len(left)) if version.body.get("reuse") else rng.sample(right, len(left))
            )
            return {"pairs": dict(zip(left, chosen, strict=True))}
        case _:
            return known_answer(version)
