"""The form that takes a question file, or its text."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from content.exchange.readers import FORMATS
from content.exchange.readers.base import MAX_MB
from content.imports.phrases import FORMAT_NAMES, NOTHING, PASTED


class ImportForm(forms.Form):
    upload = forms.FileField(
        label="选一个文件",
        required=False,
        allow_empty_file=True,  # its own sentence says more than Django's
        help_text="Excel（.xlsx .xls）、.csv、Word 试卷（.docx）、.txt、GIFT、Aiken、Moodle XML、.json，"
        f"最大 {MAX_MB} MB",
        widget=forms.FileInput(attrs={"class": "in"}),
    )
    pasted = forms.CharField(
        label="或者粘贴在这里",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "in"}),
        help_text="从 Excel 里连表头一起复制，或者把整份试卷、问卷星的文字复制过来，粘贴就行。",
    )
    format = forms.ChoiceField(
        label="文件的样子",
        required=False,
        choices=[("", "自己认"), *((code, FORMAT_NAMES[code]) for code in FORMATS)],
        widget=forms.Select(attrs={"class": "in"}),
    )

    def clean_upload(self) -> UploadedFile | None:
        """Refused by its declared size, before it is read into memory."""
        upload: UploadedFile | None = self.cleaned_data["upload"]
        if upload and (upload.size or 0) > MAX_MB * 1024 * 1024:
            raise forms.ValidationError(f"文件超过 {MAX_MB} MB。请分成几份再传。", code="too_large")
        return upload

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "upload" not in self.errors and not data.get("pasted", "").strip() and not data.get("upload"):
            self.add_error("upload", NOTHING)
        return data

    def file(self) -> dict[str, Any]:
        """The cleaned form as arguments of add_batch: a file wins over pasted text."""
        data = self.cleaned_data
        upload = data["upload"]
        if upload:
            return {"name": upload.name, "data": upload.read(), "format": data["format"]}
        return {"name": PASTED, "data": data["pasted"].encode(), "format": data["format"]}
