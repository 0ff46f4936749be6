"""The form of an activity: a title, a text and the rules as fields."""

from typing import Any, Final

from django import forms
from django.utils import timezone

from content.items.domain import AudienceCounts
from content.items.phrases import DRAWN_FOR_NAMES
from quiz.activities.errors import InvalidRules
from quiz.activities.models import Activity
from quiz.play.scoring import scoring_choices

SAYINGS: Final = ("title", "text", "on_home")


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

    def __init__(self, *args: Any, counts: AudienceCounts, **kwargs: Any) -> None:
        """`counts`: whom the items suit that there are to play."""
        super().__init__(*args, **kwargs)
        self.fields["audience"] = forms.ChoiceField(
            label="给谁答",
            choices=[(who, f"{name}（{counts.fitting(who)} 题）") for who, name in DRAWN_FOR_NAMES.items()],
            help_text="只抽适合的题" + ("，没写适合谁的也会抽到" if counts.silent else ""),
        )
        self.fields["scoring"] = forms.ChoiceField(label="赛制", choices=scoring_choices())
        for field in self.fields.values():
            is_box = isinstance(field.widget, forms.CheckboxInput)
            field.widget.attrs.setdefault("class", "check" if is_box else "in")

    def rules(self) -> dict[str, Any]:
        """The cleaned fields that are rules, as the actions take them."""
        return {name: value for name, value in self.cleaned_data.items() if name not in SAYINGS}

    def sayings(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in SAYINGS}

    def show(self, error: InvalidRules) -> None:
        """Every fault at its field; what belongs to no field of the form at its head."""
        for fault in error.faults:
            self.add_error(fault.field if fault.field in self.fields else None, fault.text)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        closes = data.get("closes_at")
        if closes and not self.instance.pk and closes <= timezone.now():
            self.add_error("closes_at", "结束时间已经过了，玩家进不来。换一个以后的时间。")
        return data
