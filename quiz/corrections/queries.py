"""What the desk sees before it corrects a wording that was played, and after."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from content.items import formats
from content.items.changes import Change, changes
from content.items.domain import ItemContent
from content.items.models import Item, ItemVersion
from content.items.queries import content_of
from quiz.boards.models import Board, BoardResult
from quiz.live.models import Room
from quiz.play.corrections import corrections_of
from quiz.play.models import HOSTED, Correction, Response, Ruling, RulingKind, ScoreChange
from quiz.play.rulings import SETTLING

from . import domain
from .domain import Effect, Judged


@dataclass(frozen=True)
class Choice:
    """One way to correct: by the key of `by_version`, or void. `misfit`: why it cannot be."""

    kind: str
    by_version: ItemVersion | None
    key_text: str
    changes: list[Change]
    effect: Effect
    misfit: str = ""


@dataclass(frozen=True)
class JudgedWording:
    """`outdated`: a newer wording of the item has another key than its answers are marked by."""

    version: ItemVersion
    judged: int
    outdated: bool


@dataclass(frozen=True)
class Played:
    """A wording that was played, how it is marked by now, and what can be done about it.

    `key_text` is empty while it is void; `changed`: of how many scores the points went up, and down.
    """

    version: ItemVersion
    content: ItemContent
    in_force: Correction | None
    key_text: str
    judged: int
    boards: int
    rooms: int
    choices: list[Choice]
    history: list[Correction]

    @property
    def void(self) -> bool:
        return self.key_text == ""

    @property
    def settled(self) -> bool:
        """Whether all marks are by what is in force, so that the effects of the choices are right."""
        return self.in_force is None or self.in_force.applied_at is not None


def played_wording(version: ItemVersion) -> Played:
    frozen = content_of(version)
    history = list(version.corrections.select_related("by", "by_version").order_by("-pk"))
    in_force = history[0] if history else None
    known = corrections_of([in_force.pk]) if in_force else {}
    now = known[in_force.pk].applied_to(frozen) if in_force else frozen
    void = in_force is not None and known[in_force.pk].void
    judged = list(judged_answers(version))
    later = newest_approved(version)
    return Played(
        version=version,
        content=now,
        in_force=in_force,
        key_text="" if void else _key_text(now),
        judged=sum(one.count for one in judged),
        boards=_boards(version).count(),
        rooms=rooms_to_follow(version).count(),
        choices=[
            *_key_choices(version, frozen, None if void else now, later, judged),
            *([] if void else [Choice("void", None, "", [], domain.effect(judged, None))]),
        ],
        history=history,
    )


def judged_answers(version: ItemVersion) -> list[Judged]:
    """Answers that have a mark where nobody leads, those alike together."""
    answers = Response.objects.filter(
        attempt__paper__entries__version=version,
        attempt__paper__entries__number=F("number"),
        mark__isnull=False,
    ).exclude(attempt__feedback=HOSTED)
    alike = answers.order_by().values_list("answer", "mark__quality").annotate(count=Count("pk"))
    return [Judged(*row) for row in alike]


def newest_approved(version: ItemVersion) -> ItemVersion | None:
    """The newest frozen wording of the item after this one."""
    later = ItemVersion.objects.filter(
        item=version.item_id, number__gt=version.number, frozen_at__isnull=False
    )
    return later.order_by("-number").first()


def rooms_to_follow(version: ItemVersion) -> QuerySet[Room]:
    """Rooms that have played the wording or may yet, and whose host has not decided of it himself."""
    own = Ruling.objects.filter(
        entry__paper=OuterRef("paper"), entry__version=version, correction=None, kind__in=SETTLING
    )
    entries = Q(paper__entries__version=version)
    shown = Q(ended_at=None) | Q(rounds__number=F("paper__entries__number"))
    return Room.objects.filter(entries & shown).exclude(Exists(own)).order_by("pk").distinct()


def judged_wordings(item: Item) -> list[JudgedWording]:
    """The approved wordings of an item that have marks, newest first."""
    frozen = list(item.versions.exclude(frozen_at=None).order_by("-number"))
    return [
        JudgedWording(version, judged, _is_outdated(version, frozen[0]))
        for version in frozen
        if (judged := sum(one.count for one in judged_answers(version)))
    ]


def _is_outdated(version: ItemVersion, newest: ItemVersion) -> bool:
    made = version.corrections.order_by("-pk").first()
    if made is not None and made.kind == RulingKind.VOID:
        return False
    return newest.format == version.format and newest.key != (made.key if made else version.key)


def changed_scores(correction: Correction) -> tuple[int, int]:
    """Of how many attempts the points have gone up, and down."""
    rows = ScoreChange.objects.filter(correction=correction)
    counted = rows.aggregate(
        up=Count("pk", filter=Q(points__gt=F("points_before"))),
        down=Count("pk", filter=Q(points__lt=F("points_before"))),
    )
    return counted["up"], counted["down"]


def _key_choices(
    version: ItemVersion,
    frozen: ItemContent,
    now: ItemContent | None,
    later: ItemVersion | None,
    judged: list[Judged],
) -> list[Choice]:
    """The newest approved key, and the wording's own where another one is in force."""
    found = []
    for by_version in [later, version]:
        if by_version is None:
            continue
        other = content_of(by_version)
        if now is not None and other.key == now.key:
            continue
        if why := domain.misfit(frozen, other):
            found.append(Choice("key", by_version, "", changes(frozen, other), Effect(0, 0, 0), why))
            continue
        after = domain.rekeyed(frozen, other)
        effect = domain.effect(judged, after)
        found.append(Choice("key", by_version, _key_text(after), changes(frozen, other), effect))
    return found


def _boards(version: ItemVersion) -> QuerySet[Board]:
    """Where results of attempts with the wording stand."""
    told = BoardResult.objects.filter(board=OuterRef("pk"), attempt__paper__entries__version=version)
    return Board.objects.filter(Exists(told))


def _key_text(content: ItemContent) -> str:
    return formats.get(content.format).key_text(content)
