"""What the desk's forms say, as the actions take it."""

from typing import Any

from django import forms

from content.facts.domain.correction import Correction, Doubt


def _line(label: str, most: int, help_text: str = "") -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "in"})
    return forms.CharField(label=label, max_length=most, required=False, widget=widget, help_text=help_text)


class FactForm(forms.Form):
    """A fact as an editor corrects it."""

    span = forms.CharField(
        label="依据的原句",
        strip=True,
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 3}),
        help_text="要和原文一字不差",
        error_messages={"required": "依据的原句不能空着，请从原文复制一句。"},
    )
    subject = _line("说的是什么", 200)
    value = _line("数或名称", 200, "照原句写，如 2.8万、第七、全国首创")
    unit = _line("单位", 32, "不带万、亿，如 件、人次")
    qualifier = _line("程度", 16, "原句里的 突破、超、约、余……，没有就空着")
    level = _line("级别", 32, "如 全国首创、全省率先，没有就空着")
    year = forms.IntegerField(
        label="年份",
        required=False,
        min_value=1900,
        max_value=2999,
        widget=forms.NumberInput(attrs={"class": "in"}),
        error_messages={
            "invalid": "年份写四位数字，如 2021。",
            "min_value": "年份写四位数字，如 2021。",
            "max_value": "年份写四位数字，如 2021。",
        },
    )
    place = _line("地方", 32)
    askable = forms.BooleanField(
        label="可以用来出题", required=False, widget=forms.CheckboxInput(attrs={"class": "check"})
    )
    confirmed = forms.BooleanField(
        label="我核对过原文，就按写的存",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "check"}),
    )
    doubtful = False

    def correction(self) -> Correction:
        fields = {name: self.cleaned_data[name] for name in Correction.__dataclass_fields__}
        return Correction(**fields)

    def tell(self, doubts: list[Doubt]) -> None:
        """Each doubt at its field; the box to confirm appears when only a person can know."""
        for doubt in doubts:
            self.add_error(doubt.field, doubt.text)
        self.doubtful = not any(doubt.firm for doubt in doubts)


def marks_of(values: list[str]) -> dict[int, str]:
    """`12:1.0.0` → {12: "1.0.0"}; what is no such pair is passed over."""
    pairs: list[Any] = [value.partition(":") for value in values]
    return {int(item): mark for item, _, mark in pairs if item.isdecimal() and mark}
