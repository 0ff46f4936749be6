"""The form that takes a document: pasted text or one file."""

from typing import Any

from django import forms

from content.sources.models import Source, SourceKind


class SourceForm(forms.ModelForm):
    """Title, year, place and publisher are guessed from the text where they are left empty."""

    pasted = forms.CharField(
        label="粘贴正文",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "in"}),
    )
    upload = forms.FileField(
        label="或上传文件",
        required=False,
        help_text=".txt .md .html，最大 10 MB",
        widget=forms.FileInput(attrs={"class": "in"}),
    )

    class Meta:
        model = Source
        fields = ["title", "kind", "year", "place", "publisher"]
        widgets = {
            "title": forms.TextInput(attrs={"class": "in", "placeholder": "不填就取正文的第一行"}),
            "kind": forms.Select(attrs={"class": "in"}),
            "year": forms.NumberInput(attrs={"class": "in", "placeholder": "从正文里找"}),
            "place": forms.TextInput(attrs={"class": "in", "placeholder": "从正文里找"}),
            "publisher": forms.TextInput(attrs={"class": "in", "placeholder": "从正文里找"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "year", "place", "publisher"):
            self.fields[name].required = False
        self.fields["kind"].initial = SourceKind.ORIGINAL

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("pasted", "").strip() and not data.get("upload"):
            self.add_error("pasted", "粘贴一段正文，或者选一个文件，再按“装入”。")
        return data

    def document(self) -> dict[str, Any]:
        """The cleaned form as the arguments of add_source: a file wins over pasted text."""
        data = self.cleaned_data
        upload = data["upload"]
        return {
            "title": data["title"],
            "kind": data["kind"],
            "year": data["year"],
            "place": data["place"],
            "publisher": data["publisher"],
            "name": upload.name if upload else "",
            "data": upload.read() if upload else data["pasted"].encode(),
        }
