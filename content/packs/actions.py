"""Bringing what ships into the bank, and what the staff decides about it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.db import transaction

from content.items.actions import approve_item, create_item, edit_item
from content.items.domain import Filing, ItemContent, as_seen
from content.items.errors import ItemError
from content.items.models import Item, ItemState
from content.items.queries import content_of, latest_version
from content.packs.domain import PackData, PackItem, checksum_of, read_pack
from content.packs.errors import NobodySigns, PackError, PackItemError
from content.packs.models import Pack
from content.releases.actions import create_quiz, publish_quiz, set_quiz_items
from content.releases.errors import ReleaseError
from content.sources.actions import add_source
from content.sources.errors import AlreadyLoaded
from content.sources.models import Source, SourceKind
from content.sources.queries import may_be_replaced
from content.staff.actions import record
from content.staff.models import User
from content.staff.queries import touched_targets

SHIPPED = Path(__file__).resolve().parent


def shipped_folders() -> list[Path]:
    """The packs that come with the product."""
    return sorted(path.parent for path in SHIPPED.glob("*/pack.yaml"))


def load_pack(*, folder: Path, now: datetime) -> Pack:
    """Load a pack or bring it up to date; the same folder again changes nothing.

    The digest goes in as a source of its own and is sent through facts to drafts. Items that changed get a
    new version and the quiz a new release; what was published stays as it was. Raises PackError; then
    nothing has changed.
    """
    if same := Pack.objects.filter(checksum=checksum_of(folder)).first():
        return same
    data = read_pack(folder)
    with transaction.atomic():
        return _load(data, Pack.objects.filter(code=data.code).first(), now)


def _load(data: PackData, known: Pack | None, now: datetime) -> Pack:
    source = _load_digest(data, known.source if known else None, now)
    quiz = (
        known.quiz
        if known
        else create_quiz(code=data.code, title=data.title, text=data.text, owner=None, now=now)
    )
    quiz.title, quiz.text = data.title, data.text
    quiz.save(update_fields=["title", "text"])
    items = [_load_item(entry, source, now) for entry in data.items]
    set_quiz_items(quiz=quiz, items=[item for item in items if _is_open(item)])
    try:
        publish_quiz(quiz=quiz, by=None, now=now)
    except ReleaseError as fault:
        raise PackError(data.code, str(fault)) from fault
    pack, _ = Pack.objects.update_or_create(
        code=data.code,
        defaults={
            "title": data.title,
            "text": data.text,
            **_signature(data, known),
            "checksum": data.checksum,
            "quiz": quiz,
            "source": source,
            "loaded_at": now,
        },
    )
    return pack


def _signature(data: PackData, known: Pack | None) -> dict[str, object]:
    """What the folder says goes before what the staff wrote down, of the edition before."""
    if data.reviewed_by or known is None:
        return {"reviewed_by": data.reviewed_by, "reviewed_at": None}
    return {"reviewed_by": known.reviewed_by, "reviewed_at": known.signed_at if known.reviewed_by else None}


def _load_digest(data: PackData, earlier: Source | None, now: datetime) -> Source | None:
    """A digest that changed is the newer edition of the one before: its job carries the items over."""
    if data.source is None:
        return None
    try:
        return add_source(
            title=data.source.title,
            text=data.digest_text,
            name="digest.md",
            kind=SourceKind.DIGEST,
            year=data.source.year,
            place=data.source.place,
            publisher=data.source.publisher,
            owner=None,
            replaces=earlier if earlier and may_be_replaced(earlier) else None,
            now=now,
        )
    except AlreadyLoaded as earlier:
        source: Source = earlier.source
        return source


def _load_item(entry: PackItem, source: Source | None, now: datetime) -> Item:
    try:
        return _bring_in(entry, source, now)
    except ItemError as fault:
        raise PackItemError("题目", str(fault), item=entry.code) from fault


def _bring_in(entry: PackItem, source: Source | None, now: datetime) -> Item:
    content = _with_place(entry.content, source)
    item = Item.objects.filter(code=entry.code).first()
    if item and item.state == ItemState.RETIRED:
        # the staff's decision outlives a new edition of the pack
        return item
    if item is None:
        version = create_item(
            code=entry.code, content=content, topic=entry.topic, suits=entry.suits, source=source, now=now
        )
        item = version.item
    elif as_seen(content_of(latest_version(item))) != as_seen(content):
        # its new words stand in the new digest; what did not change is carried over by the digest's job
        item.source = source
        item.save(update_fields=["source"])
        edit_item(item=item, content=content, by=None, now=now)
    _file_as_shipped(item, Filing.of(entry.topic, entry.suits))
    if item.state != ItemState.APPROVED:
        approve_item(item=item, by=None, now=now)
    return item


def _is_open(item: Item) -> bool:
    """A shipped quiz is practised at home, so that what the staff keeps back is not in it either."""
    return item.state != ItemState.RETIRED and not item.held


def _file_as_shipped(item: Item, filing: Filing) -> None:
    """What the staff has filed otherwise stays so."""
    if item.filing != filing and not touched_targets([f"item:{item.pk}"], verb="file_item"):
        item.topic, item.suits = filing.topic, list(filing.suits)
        item.save(update_fields=["topic", "suits"])


def _with_place(content: ItemContent, source: Source | None) -> ItemContent:
    """A report citation with the place of its quote in the digest, so that the desk can show it."""
    quote = content.citation.get("quote", "")
    start = source.text.find(quote) if source and quote else -1
    if start < 0:
        return content
    return replace(content, citation={**content.citation, "start": start, "end": start + len(quote)})


@transaction.atomic
def set_pack_on_home(*, pack: Pack, on_home: bool, by: User, now: datetime) -> None:
    Pack.objects.filter(pk=pack.pk).update(on_home=on_home)
    record(actor=by, verb="set_pack_on_home", target=f"pack:{pack.pk}", detail={"on_home": on_home}, now=now)


@transaction.atomic
def sign_pack(*, pack: Pack, reviewed_by: str, by: User, now: datetime) -> None:
    """审定: who with a legal profession signs what is published now. Raises NobodySigns."""
    name = " ".join(reviewed_by.split())[:80]
    if not name:
        raise NobodySigns
    Pack.objects.filter(pk=pack.pk).update(reviewed_by=name, reviewed_at=now)
    record(actor=by, verb="sign_pack", target=f"pack:{pack.pk}", detail={"reviewed_by": name}, now=now)


@transaction.atomic
def revoke_signature(*, pack: Pack, by: User, now: datetime) -> None:
    """It says 未经法律专业人员审定 again."""
    Pack.objects.filter(pk=pack.pk).update(reviewed_by="", reviewed_at=None)
    detail = {"reviewed_by": pack.reviewed_by}
    record(actor=by, verb="revoke_signature", target=f"pack:{pack.pk}", detail=detail, now=now)
