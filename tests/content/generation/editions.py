"""A report, and the report after an edit: one number, one sentence out, one sentence in."""

from django.utils import timezone

from content.generation.actions import ingest
from content.items.models import Item
from content.jobs.models import Job
from content.sources.actions import add_source, ingest_key
from content.sources.models import Source
from content.tasks import run_job
from tests.cast import teacher_zhou
from tests.factories.desk import REPORT

FIRST = REPORT.read_text(encoding="utf-8")
PRIZE = "“东湖普法”短视频获评全国优秀普法作品，累计播放突破3000万次。"
ADDED = "全年培训行政执法人员1460人次。"
_CHANGED = FIRST.replace("近5000件", "近5200件").replace(PRIZE, "")
SECOND = _CHANGED.replace("居全省第三。", f"居全省第三。{ADDED}")


def read(text: str, replaces: Source | None = None, **fields) -> Source:
    """Brought in, and its job done."""
    now = timezone.now()
    source = add_source(text=text, replaces=replaces, owner=teacher_zhou(), now=now, **fields)
    run_job(Job.objects.get(key=ingest_key(source)).pk)
    source.refresh_from_db()
    return source


def work(source: Source) -> dict[str, int]:
    """The work of the job once more."""
    return ingest(source=source, progress=lambda done, total, text="": None, now=timezone.now())


def resting_on(source: Source, value: str) -> list[Item]:
    """The items whose newest wording rests on a fact of this value."""
    return [
        item
        for item in Item.objects.filter(source=source).order_by("pk")
        if item.newest.facts.filter(value=value).exists()
    ]
