"""The form that takes a document: pasted text or one file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from content.sources.domain.reading import MAX_MB
from content.sources.errors import BrokenText, TooLarge
from content.sources.models import Source, SourceKind

ACCEPTED = ".docx,.pdf,.txt,.md,.html,.htm"


class SourceForm(forms.ModelForm):
    """Title, year, place and publisher are guessed from the text where they are left empty."""

    pasted = forms.CharField(
        label="粘贴正文",
        required=False,
        strip=False,
        error_messages={"null_characters_not_allowed": str(BrokenText())},
        widget=forms.Textarea(attrs={"rows": 10, "class": "in"}),
    )
    upload = forms.FileField(
        label="或上传文件",
        required=False,
        allow_empty_file=True,  # its own sentence says more than Django's
        help_text=f"Word（.docx）、有文字的 PDF、.txt .md .html，最大 {MAX_MB} MB",
        widget=forms.FileInput(attrs={"class": "in", "accept": ACCEPTED}),
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

    @classmethod
    def of(cls, source: Source) -> "SourceForm":
        """What was brought in, to be mended and brought in again."""
        asked = {name: getattr(source, name) for name in cls.Meta.fields}
        return cls(initial={**asked, "pasted": source.text})

    def clean_upload(self) -> UploadedFile | None:
        """Refused by its declared size, before it is read into memory."""
        upload: UploadedFile | None = self.cleaned_data["upload"]
        if upload and (upload.size or 0) > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(str(TooLarge(MAX_MB)), code=TooLarge.code)
        return upload

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "upload" not in self.errors and not data.get("pasted", "").strip() and not data.get("upload"):
            self.add_error("pasted", "粘贴一段正文，或者选一个文件，再按“装入”。")
        return data

    def document(self) -> dict[str, Any]:
        """The cleaned form as the arguments of add_source: a file wins over pasted text."""
        data = self.cleaned_data
        upload = data["upload"]
        content = {"name": upload.name, "data": upload.read()} if upload else {"text": data["pasted"]}
        return {
            "title": data["title"],
            "kind": data["kind"],
            "year": data["year"],
            "place": data["place"],
            "publisher": data["publisher"],
            **content,
        }
