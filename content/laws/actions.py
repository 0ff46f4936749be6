"""Bringing the text of a law in."""

from datetime import date, datetime

from django.core.cache import cache
from django.db import transaction

from content.laws.domain import LawText, bare_name
from content.laws.errors import BadDate, DateUnknown, NameUnknown
from content.laws.models import Article, Law
from content.laws.queries import LOADED

MAX_NAME = 120
_AT_ONCE = 500


def load_law(*, text: LawText, now: datetime) -> Law:
    """Keep a text beside those of other dates; the same text again changes nothing.

    Another wording of the same law and date takes the place of the earlier one: somebody mended the file.
    Raises NameUnknown, DateUnknown or BadDate.
    """
    if not 0 < len(text.name) <= MAX_NAME:
        raise NameUnknown
    since = _date(text.text_date)
    known = Law.objects.filter(bare_name=bare_name(text.name), text_date=since).first()
    if known and known.checksum == text.checksum:
        return known
    with transaction.atomic():
        law = _store(text, since, now)
        transaction.on_commit(lambda: cache.delete(LOADED))
    return law


def _store(text: LawText, since: date, now: datetime) -> Law:
    law, _ = Law.objects.update_or_create(
        bare_name=bare_name(text.name),
        text_date=since,
        defaults={"name": text.name, "note": text.note, "checksum": text.checksum, "loaded_at": now},
    )
    law.articles.all().delete()
    rows = [
        Article(
            law=law,
            position=position,
            number=article.number,
            branch=article.branch,
            label=article.label,
            book=article.book[:MAX_NAME],
            chapter=article.chapter[:MAX_NAME],
            section=article.section[:MAX_NAME],
            lines=list(article.lines),
        )
        for position, article in enumerate(text.articles, 1)
    ]
    Article.objects.bulk_create(rows, batch_size=_AT_ONCE)
    return law


def _date(text: str) -> date:
    if not text:
        raise DateUnknown
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadDate(text) from error
