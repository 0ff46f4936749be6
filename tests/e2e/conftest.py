"""A phone that complains, activities that are open now, and attempts begun in the phone's name."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page

from quiz.activities.actions import begin_attempt
from quiz.activities.models import Activity
from quiz.people.cookies import COOKIE
from quiz.people.models import Player
from quiz.people.tokens import player_token
from quiz.play.models import Attempt
from tests.e2e.live_fixtures import seated, short_reading
from tests.factories.items import ALL_FORMATS
from tests.factories.play import make_activity, make_player, make_release

__all__ = ["seated", "short_reading"]
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`));
"""

MakeActivity = Callable[..., Activity]


def complaints_of(context: BrowserContext) -> list[str]:
    """Fills with every error of every page; what a status code says is the test's own business."""
    complaints: list[str] = []
    context.add_init_script(TELL_VIOLATIONS)

    def listen(page: Page) -> None:
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)

    context.on("page", listen)
    return complaints


def own_faults(complaints: list[str]) -> list[str]:
    """Without what the browser says of a network that is gone or of a refused request."""
    said = ("Failed to load resource", "htmx:", "WebSocket connection")
    return [line for line in complaints if not any(words in line for words in said)]


@pytest.fixture
def phone(context: BrowserContext) -> Iterator[Page]:
    """A page on which no script may fail and no policy be broken."""
    complaints = complaints_of(context)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    assert own_faults(complaints) == []


@pytest.fixture
def activity_now(transactional_db: None) -> MakeActivity:
    """`activity_now(formats=…, count=…, **rules)`: open since an hour."""

    def make(
        formats: tuple[str, ...] = ALL_FORMATS, count: int = len(ALL_FORMATS), **rules: object
    ) -> Activity:
        hour_ago = timezone.now() - timedelta(hours=1)
        release = make_release(formats, count, topics=("公共法律服务", "诉讼"))
        return make_activity(release=release, opens_at=hour_ago, **rules)

    return make


@pytest.fixture
def ming(transactional_db: None) -> Player:
    return make_player()


def let_in(context: BrowserContext, player: Player, url: str) -> None:
    """The phone is this player."""
    context.add_cookies([{"name": COOKIE, "value": player_token(player), "url": url, "httpOnly": True}])


@pytest.fixture
def begun(phone: Page, ming: Player, asgi_server: str) -> Callable[[Activity], Attempt]:
    """小明 has begun and his phone shows the first item."""

    def begin(activity: Activity) -> Attempt:
        let_in(phone.context, ming, asgi_server)
        attempt = begin_attempt(activity=activity, player=ming, now=timezone.now(), rng=Random(1))
        phone.goto(f"{asgi_server}/attempts/{attempt.pk}/")
        return attempt

    return begin
