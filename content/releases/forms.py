"""The form of a quiz."""

from django import forms

from content.releases.models import Quiz


class QuizForm(forms.ModelForm):
    class Meta:
        model = Quiz
        fields = ["title", "text"]
        widgets = {
            "title": forms.TextInput(attrs={"class": "in"}),
            "text": forms.Textarea(attrs={"class": "in", "rows": 2}),
        }
