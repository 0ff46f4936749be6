"""The form of an activity: a title, a text and the rules as fields."""

from typing import Any, Final

from django import forms
from django.utils import timezone

from content.items.domain import AudienceCounts, JsonDict
from content.items.phrases import DRAWN_FOR_NAMES
from content.releases.domain import DRAWN_BY, Pool
from quiz.activities.desk.phrases import NO_MIX, PLAN_HELP
from quiz.activities.domain.plans import BY_NAMES, MOST, in_order, kind_name, plan_text
from quiz.activities.domain.rules import HELD
from quiz.activities.errors import InvalidRules
from quiz.activities.models import Activity
from quiz.play.scoring import scoring_choices

SAYINGS: Final = ("title", "text", "on_home")
HEAD: Final = {"draw_plan": "plan_by"}


class ActivityForm(forms.ModelForm):
    """Presets fill it; every rule can be changed. Times are Asia/Shanghai."""

    class Meta:
        model = Activity
        fields = [
            "title", "text", "opens_at", "closes_at", "audience", "draw", "tries", "tries_per", "counts",
            "scoring", "pass_percent", "limit_seconds", "feedback", "on_home",
        ]  # fmt: skip
        labels = {
            "tries_per": "次数按什么算",
            "scoring": "赛制",
            "pass_percent": "合格线（答对百分之几）",
            "limit_seconds": "限时（秒）",
            "feedback": "什么时候看讲解",
        }
        help_texts = {
            "closes_at": "不填就一直开着",
            "pass_percent": "不填就不设合格线",
            "limit_seconds": "不填就不限时；到点自动交卷",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 2}),
            "opens_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            "closes_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args: Any, counts: AudienceCounts, pool: Pool, **kwargs: Any) -> None:
        """`counts`: whom the items suit that there are to play; `pool`: of which kinds they are."""
        super().__init__(*args, **kwargs)
        self.holds_back = False
        self.fields["audience"] = forms.ChoiceField(
            label="给谁答",
            choices=[(who, f"{name}（{counts.fitting(who)} 题）") for who, name in DRAWN_FOR_NAMES.items()],
            help_text="只抽适合的题" + ("，没写适合谁的也会抽到" if counts.silent else ""),
        )
        self.fields["scoring"] = forms.ChoiceField(label="赛制", choices=scoring_choices())
        self._add_plan(pool)
        for field in self.fields.values():
            is_box = isinstance(field.widget, forms.CheckboxInput)
            field.widget.attrs.setdefault("class", "check" if is_box else "in")

    def rules(self) -> dict[str, Any]:
        """The cleaned fields that are rules, as the actions take them."""
        named = [name for name in self.Meta.fields if name not in SAYINGS]
        return {name: self.cleaned_data[name] for name in (*named, "draw_plan")}

    def sayings(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in SAYINGS}

    def show(self, error: InvalidRules) -> None:
        """Every fault at its field; what belongs to no field of the form at its head."""
        for fault in error.faults:
            name = HEAD.get(fault.field, fault.field)
            self.add_error(name if name in self.fields else None, fault.text)
            self.holds_back |= fault.code == HELD

    def plain_fields(self) -> list[forms.BoundField]:
        """The rules that are one field each."""
        return [self[name] for name in self.Meta.fields if name not in ("title", "text")]

    def plan_groups(self) -> list[tuple[str, str, list[tuple[str, forms.BoundField]]]]:
        """What items may be mixed by, its name, and a field for each kind with the kind's own name."""
        return [
            (by, BY_NAMES[by], [(kind_name(by, kind), self[name]) for name, kind in kinds.items()])
            for by, kinds in self.plan_kinds.items()
        ]

    def plan_told(self) -> str:
        """What the plan says that was kept."""
        plan = self.instance.draw_plan
        return f"每人 {self.instance.draw} 道：{plan_text(plan)}" if plan else ""

    def _add_plan(self, pool: Pool) -> None:
        kept: JsonDict = self.instance.draw_plan or {"by": "", "counts": {}}
        self.plan_kinds: dict[str, dict[str, str]] = {}
        for by in DRAWN_BY:
            there = pool.available(by)
            counts = kept["counts"] if by == kept["by"] else {}
            kinds = in_order(by, {kind: there.get(kind, 0) for kind in (*there, *counts)})
            if len(kinds) < 2 and not counts:
                continue
            self.plan_kinds[by] = {f"plan_{by}_{place}": kind for place, kind in enumerate(kinds)}
            for name, kind in self.plan_kinds[by].items():
                label = f"{kind_name(by, kind)}（有 {kinds[kind]} 道）"
                self.fields[name] = forms.IntegerField(
                    label=label, required=False, min_value=0, max_value=MOST, initial=counts.get(kind)
                )
        choices = [("", NO_MIX), *((by, f"按{BY_NAMES[by]}") for by in self.plan_kinds)]
        self.fields["plan_by"] = forms.ChoiceField(
            label="每份怎么搭配",
            choices=choices,
            required=False,
            initial=kept["by"],
            help_text=PLAN_HELP,
            widget=forms.RadioSelect(attrs={"class": "check"}),
        )

    def _read_plan(self, data: dict[str, Any]) -> JsonDict:
        by = data.get("plan_by")
        if not by:
            return {}
        counts = {kind: data[name] for name, kind in self.plan_kinds[by].items() if data.get(name)}
        if not counts:
            self.add_error("plan_by", "写下每种几道，或选“不分”。")
            return {}
        data["draw"] = sum(counts.values())
        return {"by": by, "counts": counts}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["draw_plan"] = self._read_plan(data)
        closes = data.get("closes_at")
        if closes and not self.instance.pk and closes <= timezone.now():
            self.add_error("closes_at", "结束时间已经过了，玩家进不来。换一个以后的时间。")
        return data
