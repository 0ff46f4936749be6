"""Large letters in the dark on the narrowest phone: no main page may be too wide or hard to read."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from content.items.models import Finding, Item, ItemState
from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.packs.models import Pack
from content.sources.actions import add_source
from content.sources.models import Source
from quiz.activities.models import Activity
from quiz.people.models import Player
from tests.cast import NOW
from tests.content.generation.editions import FIRST, SECOND, read, resting_on
from tests.content.laws.statutes import STATUTE
from tests.e2e.conftest import let_in
from tests.e2e.folding import do_waiting_jobs
from tests.e2e.looking import overhang, serious_findings
from tests.factories.desk import admin_chen, complain, enter_desk, make_draft
from tests.factories.figures import make_figures
from tests.factories.items import ALL_FORMATS
from tests.factories.opinions import answered, report
from tests.factories.play import make_player, play_through

pytestmark = pytest.mark.e2e
COUNT = len(ALL_FORMATS)


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


@pytest.fixture
def narrow(phone: Page, asgi_server: str) -> Page:
    phone.set_viewport_size({"width": 320, "height": 640})
    looks = {"yida_size": "large", "yida_theme": "dark"}
    phone.context.add_cookies(
        [{"name": name, "value": value, "url": asgi_server} for name, value in looks.items()]
    )
    return phone


def faults(page: Page, site: str, paths: list[str]) -> dict[str, object]:
    """By page: what is wrong with it."""
    found = {}
    for path in paths:
        page.goto(site + path)
        assert page.locator("html").get_attribute("data-size") == "large", path
        if wrong := [*serious_findings(page), *["sideways"] * bool(overhang(page))]:
            found[path] = wrong
    return found


def test_pages_of_a_player(asgi_server: str, narrow: Page, activity_now, ming: Player) -> None:
    activity: Activity = activity_now()
    timed: Activity = activity_now(limit_seconds=600, closes_at=timezone.now() + timedelta(days=1))
    attempts = [
        play_through(activity, player, right=right, now=timezone.now())
        for player, right in ((ming, 3), *((make_player(f"路人{number}"), number) for number in range(4)))
    ]
    do_waiting_jobs()
    law = load_law(text=read_statute(STATUTE), now=NOW)
    let_in(narrow.context, ming, asgi_server)
    paths = [
        "/",
        "/activities/",
        f"/activities/{activity.code}/",
        f"/activities/{timed.code}/",
        f"/attempts/{attempts[0].pk}/result/",
        f"/papers/{attempts[0].paper_id}/items/{COUNT}/opinion/",
        "/boards/",
        f"/boards/activities/{activity.code}/",
        "/boards/week/",
        "/me/",
        "/privacy/",
        f"/laws/{law.pk}/articles/2/",
        "/desk/login/",
    ]
    assert faults(narrow, asgi_server, paths) == {}


@pytest.fixture
def edited(transactional_db: None) -> Source:
    """The newer of two editions; an approved item rests on what has changed."""
    first = read(FIRST)
    item = resting_on(first, "5000")[0]
    Finding.objects.filter(version__item=item).delete()
    item.versions.update(frozen_at=NOW)
    item.state = ItemState.APPROVED
    item.save()
    return read(SECOND, first)


def test_pages_of_the_desk(asgi_server: str, narrow: Page, edited: Source, activity_now) -> None:
    activity: Activity = activity_now()
    waiting = add_source(text=f"{FIRST}\n又办结12件。", now=NOW, owner=admin_chen(), start=False)
    drafts = [make_draft(edited, format=format) for format in ("matching", "ordering", "cloze", "blank")]
    complain(drafts[0]), complain(drafts[0], field="key"), make_draft()
    drafted = Item.objects.filter(source=edited, recipe__gt="").exclude(state=ItemState.APPROVED)[0]
    Pack.objects.create(
        code="p", title="法治在身边的每一天", text="说明", quiz=activity.release.quiz, loaded_at=NOW
    )
    report(answered(), words="热线是 12345"), make_figures(verdict="look", right=40, discrimination=-0.12)
    enter_desk(narrow.context, asgi_server, admin_chen())
    paths = [
        "",
        "sources/",
        "sources/new/",
        f"sources/{edited.pk}/",
        f"sources/{edited.replaces_id}/",
        f"sources/{waiting.pk}/",
        f"sources/{edited.pk}/changes/",
        "review/",
        f"review/items/{drafted.pk}/",
        *[f"review/items/{draft.pk}/" for draft in drafts],
        f"review/sources/{edited.pk}/batch/",
        "review/recipes/",
        f"review/facts/{drafted.newest.facts.all()[0].pk}/",
        "items/",
        "items/new/single/",
        "items/new/matching/",
        "quizzes/",
        f"quizzes/{activity.release.quiz_id}/",
        "activities/",
        f"activities/{activity.pk}/",
        f"activities/{activity.pk}/edit/",
        f"activities/{activity.pk}/poster/",
        "reports/",
        "analysis/",
        "packs/",
        "people/",
        "invitations/",
        "password/",
    ]
    assert faults(narrow, asgi_server, [f"/desk/{path}" for path in paths]) == {}
