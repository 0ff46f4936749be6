"""The desk page of composing by rule."""

from random import Random, SystemRandom

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from content.items.bank import BankFilter
from content.items.bank_choices import choices
from content.releases import phrases
from content.releases.composing.proposals import propose
from content.releases.composing.rows import MOST_PICKED, MOST_ROWS, RuleRow, read_rows
from content.releases.models import Quiz
from content.staff.access import StaffRequest, editor_required

FIRST_COUNT = 10
CHANCE = SystemRandom()
_SEEDS = 10**6


@require_GET
@editor_required
def quiz_rule(request: StaffRequest, quiz_id: int) -> HttpResponse:
    """The rows and what is picked for them; the seed in the address, so that a reload shows the same."""
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    rows, offered = read_rows(request.GET), choices(request.user)
    seed, held = request.GET.get("seed", ""), request.GET.get("held") == "1"
    asked = [row for row in rows if row.count]
    proposal = propose(quiz=quiz, rows=asked, rng=Random(seed), held=held) if seed and asked else None
    found = proposal.groups() if proposal else []
    groups = [(row.name(offered), items, short) for row, items, short in found]
    if not rows or "more" in request.GET:
        rows = [*rows, RuleRow(BankFilter(), 0 if rows else FIRST_COUNT)]
    context = {
        "quiz": quiz,
        "rows": rows[:MOST_ROWS],
        "may_add": len(rows) < MOST_ROWS,
        "most": MOST_PICKED,
        "with_held": held,
        "asked_nothing": bool(seed) and not asked,
        "proposal": proposal,
        "groups": groups,
        "lacking": phrases.lacking([(short, name) for name, _, short in groups if short]),
        "seed": CHANCE.randrange(_SEEDS),
        "again": _without_seed(request.GET),
        **offered,
    }
    return render(request, "content/releases/quiz_rule.html", context)


def _without_seed(asked: QueryDict) -> str:
    kept = asked.copy()
    for name in ("seed", "more"):
        kept.pop(name, None)
    return kept.urlencode()
