"""The desk at work: people who are logged in, documents with their drafts, complaints about them."""

from itertools import count
from pathlib import Path
from typing import Any, Final

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils import timezone
from playwright.sync_api import BrowserContext

from content.facts.models import Fact
from content.generation.actions import ingest
from content.items.actions import index_items
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.sources.models import Passage, Source
from content.staff.models import Role, User
from tests.cast import NOW, teacher_zhou
from tests.factories.items import WORDINGS

HTMX: Final = {"HX-Request": "true"}
REPORT: Final = Path(__file__).parents[1] / "data/reports/bureau.txt"
_numbers = count(1)


def admin_chen() -> User:
    """陈主任 runs the place; 周老师 edits."""
    defaults = {"display_name": "陈主任", "role": Role.ADMIN}
    return User.objects.get_or_create(username="chen", defaults=defaults)[0]


def desk_of(user: User | None = None) -> Client:
    """周老师's browser, or that of another."""
    client = Client()
    client.force_login(user or teacher_zhou())
    return client


def enter_desk(context: BrowserContext, site: str, user: User | None = None) -> None:
    """周老师, or another, is logged in here. Django's test client cannot do it beside Playwright's loop."""
    user, session = user or teacher_zhou(), SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    context.add_cookies([{"name": "sessionid", "value": str(session.session_key), "url": site}])


def make_source(text: str = "全年办结法律援助案件300件。", **fields: Any) -> Source:
    number = next(_numbers)
    return Source.objects.create(
        title=fields.pop("title", f"工作总结{number}"),
        text=text,
        sha256=f"{number:064}",
        created_at=NOW,
        owner=teacher_zhou(),
        **fields,
    )


def make_read_source() -> Source:
    """A whole report after its job: passages, facts, drafts."""
    source = make_source(REPORT.read_text(encoding="utf-8"), title="东湖市司法局2023年工作总结")
    ingest(source=source, progress=lambda done, total, text="": None, now=timezone.now())
    source.refresh_from_db()
    return source


def make_fact(source: Source) -> Fact:
    """The whole text as one figure."""
    passage = Passage.objects.create(source=source, number=1, start=0, end=len(source.text))
    return Fact.objects.create(
        source=source,
        passage=passage,
        number=1,
        type="figure",
        subject="办理案件",
        value="2.8万",
        norm=28000,
        unit="件",
        askable=True,
        span=source.text,
        start=0,
        end=len(source.text),
    )


def make_draft(source: Source | None = None, *, format: str = "single", **wording: Any) -> Item:
    """A draft without complaints."""
    stem, body, key = WORDINGS[format]
    item = Item.objects.create(code=f"d-{next(_numbers)}", source=source, created_at=NOW)
    citation = {"kind": "law", "title": "法律援助法", "article": "二十二"}
    common = {"rationale": "讲解一句。", "citation": citation}
    fields = {"stem": stem, "body": body, "key": key, **common, **wording}
    ItemVersion.objects.create(item=item, number=1, format=format, created_at=NOW, **fields)
    index_items([item])
    return item


def make_approved(source: Source | None = None, **wording: Any) -> Item:
    item = make_draft(source, **wording)
    item.versions.update(frozen_at=NOW)
    item.state = ItemState.APPROVED
    item.save(update_fields=["state"])
    return item


def complain(item: Item, *, field: str = "stem", text: str = "题干太长。") -> Finding:
    code = f"T{next(_numbers)}"
    finding = Finding.objects.create(version=item.newest, check_code=code, field=field, text=text)
    index_items([item])
    return finding


def wording_of(item: Item, **changes: Any) -> dict[str, Any]:
    """What the desk's form posts for a single choice as it is, with changes."""
    version = item.versions.last()
    options = version.body["options"]
    return {
        "stem": version.stem,
        "rationale": version.rationale,
        "difficulty": version.difficulty,
        **{f"citation_{name}": text for name, text in version.citation.items()},
        "option_id": [option["id"] for option in options],
        "option_text": [option["text"] for option in options],
        "option_note": [""] * len(options),
        "key": str([option["id"] for option in options].index(version.key["option"]) + 1),
        **changes,
    }
