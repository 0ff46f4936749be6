"""What to write, and as what."""

from typing import Any

from django import forms

from content.exchange.writers import WRITER_OF, WRITERS
from content.exports.choosing import Chosen
from content.exports.queries import picture_names
from content.imports.phrases import FORMAT_NAMES
from content.items.models import ItemVersion
from content.items.pictures.queries import bytes_of_pictures
from content.items.queries import approved_versions
from content.releases.models import Quiz
from content.releases.queries import frozen_versions

# about two seconds of a web process
MOST = 5000
# in base64 a third more, which with the words is as much as an import takes
MOST_PICTURE_BYTES = 7 << 20
TOO_MANY_PICTURES = "这些题的图片太多，放进一个文件就超过 10 MB，以后导不回来。请按题单分开下载。"
NOTHING = "这里没有已通过的题，没有文件可下载。请先到审题页通过一些题，或换一份题单。"
NOTHING_CHOSEN = "选中的题里没有已通过的，没有文件可下载。请回题库另选，或先通过几道。"
TOO_MANY = f"一次最多下载 {MOST} 道题。请按题单分开下载，或请管理员用命令 export_items 导出。"
EXPORT_NAMES = {**FORMAT_NAMES, "csv": "通用表格（.csv）"}


class ExportForm(forms.Form):
    quiz = forms.ModelChoiceField(
        label="哪些题",
        queryset=Quiz.objects.order_by("-id"),
        required=False,
        empty_label="题库里所有已通过的题",
        widget=forms.Select(attrs={"class": "in"}),
    )
    format = forms.ChoiceField(
        label="存成什么",
        choices=[(writer.format, EXPORT_NAMES[writer.format]) for writer in WRITERS],
        widget=forms.Select(attrs={"class": "in"}),
    )

    def __init__(self, *args: Any, chosen: Chosen | None = None, **kwargs: Any) -> None:
        """`chosen` on the bank's page stands in the place of a quiz."""
        super().__init__(*args, **kwargs)
        self.chosen = chosen
        if chosen:
            del self.fields["quiz"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "quiz" in self.errors:
            return data
        data["versions"] = versions = self._versions(data.get("quiz"))
        field = None if self.chosen else "quiz"
        if not versions:
            self.add_error(field, NOTHING_CHOSEN if self.chosen else NOTHING)
        if len(versions) > MOST:
            self.add_error(field, TOO_MANY)
        elif _pictures_overflow(data):
            self.add_error(field, TOO_MANY_PICTURES)
        return data

    def _versions(self, quiz: Quiz | None) -> list[ItemVersion]:
        if quiz:
            return frozen_versions(quiz)
        return approved_versions(MOST + 1, self.chosen.items if self.chosen else None)


def _pictures_overflow(data: dict[str, Any]) -> bool:
    writer = WRITER_OF.get(data.get("format", ""))
    names = picture_names(data["versions"]) if writer and writer.holds_pictures else set()
    return bool(names) and bytes_of_pictures(names) > MOST_PICTURE_BYTES
