"""题目分析: which items are good, which want a look, and why."""

from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.jobs.queries import latest_job
from content.releases.models import Quiz
from content.staff.access import StaffRequest, editor_required
from quiz.tables import csv_reply

from . import phrases, queries
from .domain.advice import Verdict
from .domain.plots import line_plot, scatter
from .queries import FigureLine
from .tasks import ANALYSE, EVERYTHING, analyse_all

PAGE_SIZE: Final = 50


@require_GET
@editor_required
def analysis(request: StaffRequest) -> HttpResponse:
    quiz_id = _number(request.GET.get("quiz", ""))
    rows = queries.statistics(quiz_id)
    counts = queries.tab_counts(rows)
    tab = _tab(request.GET.get("tab", ""), counts)
    page = Paginator(queries.in_tab(rows, tab), PAGE_SIZE).get_page(request.GET.get("page"))
    lines = queries.lines(page)
    asked = _number(request.GET.get("version", ""))
    chosen = queries.line_of(rows, asked) if asked else next(iter(lines), None)
    context = {
        "quizzes": Quiz.objects.order_by("title"),
        "quiz_id": quiz_id,
        "tabs": [(one, phrases.TABS[one], counts[one]) for one in Verdict],
        "tab": tab,
        "page": page,
        "lines": lines,
        "answers": queries.answer_count(rows),
        "total": sum(counts.values()),
        "at_work": _is_at_work(),
        "kept": {"quiz": quiz_id} if quiz_id else {},
        **_drawings(rows, chosen),
    }
    return render(request, "quiz/analysis/analysis.html", context)


@require_GET
@editor_required
def item(request: StaffRequest, item_id: int) -> HttpResponse:
    """For the review desk: the figures of an item's wordings as a fragment, else the page with the newest."""
    lines = queries.lines_of_item(item_id)
    if request.htmx:
        return render(request, "quiz/analysis/_item.html", {"lines": lines})
    if not lines:
        return redirect("analysis:list")
    newest = lines[0].row
    return redirect(f"{reverse('analysis:list')}?tab={newest.verdict}&version={newest.pk}")


@require_POST
@editor_required
def count_again(request: StaffRequest) -> HttpResponse:
    """Everything anew, by the worker."""
    analyse_all(now=timezone.now())
    messages.success(request, phrases.COUNTING)
    return redirect("analysis:list")


@require_GET
@editor_required
def table(request: StaffRequest) -> HttpResponse:
    rows = queries.statistics(_number(request.GET.get("quiz", "")))
    return csv_reply("analysis.csv", phrases.CSV_HEAD, map(_cells, queries.all_lines(rows)))


def _cells(line: FigureLine) -> list[str | float | None]:
    value = line.row.discrimination
    return [
        line.version.item.code,
        line.version.number,
        line.format_name,
        line.version.stem,
        line.row.count,
        line.percent,
        None if value is None else round(value, 2),
        round(line.median_s, 1),
        line.wrong.name if line.wrong else "",
        line.wrong_percent,
        line.thumbs.get("up", 0),
        line.thumbs.get("down", 0),
        "、".join(word for word, _ in line.chips) or phrases.TABS[Verdict(line.row.verdict)],
        timezone.localtime(line.row.computed_at).strftime("%Y-%m-%d %H:%M"),
    ]


def _drawings(rows: Any, chosen: FigureLine | None) -> dict[str, Any]:
    spread = scatter(queries.points(rows), chosen.version.pk if chosen else None)
    drawn = line_plot(chosen.picks, chosen.row.fifths) if chosen else None
    return {
        "chosen": chosen,
        "scatter": spread,
        "scatter_label": phrases.scatter_label(spread),
        "plot": drawn,
        "plot_label": phrases.lines_label(drawn) if drawn else "",
    }


def _is_at_work() -> bool:
    last = latest_job(ANALYSE, EVERYTHING)
    return last is not None and last.finished_at is None


def _tab(asked: str, counts: dict[Verdict, int]) -> Verdict:
    """The one asked for, else the first that holds anything."""
    if asked in list(Verdict):
        return Verdict(asked)
    return next((tab for tab in Verdict if counts[tab]), Verdict.LOOK)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
