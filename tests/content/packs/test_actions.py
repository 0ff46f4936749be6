"""A product update brings a shipped digest with other words: its items follow it."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

import content.packs
from content.items.actions import file_item, hold_items, retire_item
from content.items.domain import Filing
from content.items.models import Item, ItemState
from content.items.queries import edition_findings
from content.jobs.models import Job
from content.packs.actions import load_pack, sign_pack
from content.packs.models import Pack
from content.packs.queries import packs_in_order
from content.sources.actions import ingest_key
from content.sources.models import Source
from content.tasks import run_job
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen

pytestmark = pytest.mark.django_db
SHIPPED = Path(content.packs.__file__).parent / "hangzhou_2021"
BEFORE, AFTER = "147", "150"  # ten thousand firms


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "pack")


def load(folder: Path) -> Source:
    source = load_pack(folder=folder, now=NOW).source
    assert source is not None
    for job in Job.objects.filter(key=ingest_key(source), state="queued"):
        run_job(job.pk)
    source.refresh_from_db()
    return source


def update(folder: Path) -> None:
    """One number is corrected, in the digest and in what the pack asks about it; a line is put in above."""
    for name in ("digest.md", "items.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        assert BEFORE in text
        added = "这一版补正了一处数字。\n\n## 一、"
        (folder / name).write_text(text.replace(BEFORE, AFTER).replace("## 一、", added), encoding="utf-8")


def test_a_changed_digest_replaces_the_one_before_and_takes_the_items_along(folder: Path) -> None:
    first = load(folder)
    shipped = [item.pk for item in Item.objects.filter(source=first, state=ItemState.APPROVED)]
    drafts = Item.objects.filter(source=first, state=ItemState.DRAFT).count()
    update(folder)
    second = load(folder)
    assert (second.replaces, second.kind) == (first, "digest")
    now = Item.objects.filter(pk__in=shipped)
    assert {(item.source, item.state) for item in now} == {(second, ItemState.APPROVED)}
    rewritten = [item for item in now if item.newest.number == 2]
    assert 0 < len(rewritten) < 8
    assert all(AFTER in str(vars(item.newest)) for item in rewritten)
    for version in (item.newest for item in now if item.newest.citation.get("quote")):
        cited = second.text[version.citation["start"] : version.citation["end"]]
        assert "".join(cited.split()) == "".join(version.citation["quote"].split())
    assert list(edition_findings()) == []
    assert abs(Item.objects.filter(source=second, state=ItemState.DRAFT).count() - drafts) < 8


def test_the_same_folder_again_brings_nothing(folder: Path) -> None:
    first = load(folder)
    assert load(folder) == first
    assert Source.objects.count() == 1


def test_what_the_staff_filed_stays_so_when_a_new_pack_comes(folder: Path) -> None:
    first = load(folder)
    here, there = Item.objects.filter(source=first, state=ItemState.APPROVED).order_by("pk")[:2]
    file_item(item=here, filing=Filing("本地专题", ("adult",)), by=teacher_zhou(), now=NOW)
    text = (folder / "items.yaml").read_text(encoding="utf-8")
    changed = text.replace("  difficulty:", "  suits: [senior, adult]\n  difficulty:")
    (folder / "items.yaml").write_text(changed, encoding="utf-8")
    load(folder)
    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.filing, there.suits) == (Filing("本地专题", ("adult",)), ["senior", "adult"])


def test_a_new_edition_keeps_the_name_of_who_signed_the_one_before_and_is_not_signed(folder: Path) -> None:
    load(folder)
    sign_pack(pack=Pack.objects.get(), reviewed_by="王律师", by=admin_chen(), now=NOW)
    assert [signed for _, signed in packs_in_order()] == [True]
    update(folder)
    load_pack(folder=folder, now=NOW + timedelta(days=1))
    pack = Pack.objects.get()
    assert (pack.reviewed_by, pack.reviewed_at) == ("王律师", NOW)
    assert [signed for _, signed in packs_in_order()] == [False]


def test_who_signed_stands_in_the_folder(folder: Path) -> None:
    text = (
        (folder / "pack.yaml").read_text(encoding="utf-8").replace('reviewed_by: ""', "reviewed_by: 王律师")
    )
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    load(folder)
    assert [(pack.signed_at, signed) for pack, signed in packs_in_order()] == [(NOW, True)]


def test_what_the_staff_retired_stays_retired_when_a_new_pack_comes(folder: Path) -> None:
    first = load(folder)
    item = Item.objects.filter(source=first, state=ItemState.APPROVED).order_by("pk")[0]
    retire_item(item=item, reason="本地不用", by=teacher_zhou(), now=NOW)
    update(folder)
    load(folder)
    item.refresh_from_db()
    quiz = Pack.objects.get().quiz
    assert (item.state, quiz.entries.filter(item=item).exists()) == (ItemState.RETIRED, False)
    assert quiz.releases.order_by("number")[1].entries.count() == quiz.entries.count() > 50


def test_what_the_staff_keeps_back_leaves_the_shipped_quiz(folder: Path) -> None:
    first = load(folder)
    item = Item.objects.filter(source=first, state=ItemState.APPROVED).order_by("pk")[0]
    hold_items(items=[item], held=True, by=teacher_zhou(), now=NOW)
    update(folder)
    load(folder)
    quiz = Pack.objects.get().quiz
    assert quiz.entries.filter(item=item).exists() is False
    newest = quiz.releases.order_by("-number")[0]
    assert (newest.entries.filter(held=True).count(), newest.entries.count() > 50) == (0, True)
