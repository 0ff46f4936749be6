"""The form of an activity: a title, a text, a release and the rules as fields."""

from typing import Any

from django import forms
from django.utils import timezone

from quiz.activities.models import Activity
from quiz.play.scoring import scoring_choices


class ActivityForm(forms.ModelForm):
    """Presets fill it; every rule can be changed. Times are Asia/Shanghai."""

    class Meta:
        model = Activity
        fields = [
            "title", "text", "opens_at", "closes_at", "draw", "tries", "tries_per", "counts",
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
            "text": forms.Textarea(attrs={"rows": 3}),
            "opens_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            "closes_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scoring"] = forms.ChoiceField(label="赛制", choices=scoring_choices())
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "in")

    def clean_pass_percent(self) -> int | None:
        percent: int | None = self.cleaned_data["pass_percent"]
        if percent is not None and not 1 <= percent <= 100:
            raise forms.ValidationError("合格线填 1 到 100 之间的数，或者留空。")
        return percent

    def clean_limit_seconds(self) -> int | None:
        seconds: int | None = self.cleaned_data["limit_seconds"]
        if seconds is not None and not 30 <= seconds <= 4 * 60 * 60:
            raise forms.ValidationError("限时填 30 秒到 4 小时（14400 秒），或者留空。")
        return seconds

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, closes = data.get("opens_at"), data.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", "结束时间要晚于开始时间。")
        if closes and not self.instance.pk and closes <= timezone.now():
            self.add_error("closes_at", "结束时间已经过了，玩家进不来。换一个以后的时间。")
        return data
