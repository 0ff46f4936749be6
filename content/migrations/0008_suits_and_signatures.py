"""A release keeps whom its items suit, and a pack when it was signed."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill_suits(apps: Any, schema_editor: Any) -> None:
    """What is published gets what its items say today: it was not kept before."""
    items = apps.get_model("content", "Item").objects
    entries = apps.get_model("content", "ReleaseItem").objects
    entries.update(suits=Subquery(items.filter(versions=OuterRef("version")).values("suits")))


class Migration(migrations.Migration):
    dependencies = [("content", "0005_retirement")]

    operations = [
        migrations.AddField(
            model_name="releaseitem",
            name="suits",
            field=models.JSONField(default=list, verbose_name="适合谁"),
        ),
        migrations.AddField(
            model_name="pack",
            name="reviewed_on",
            field=models.DateField(null=True),
        ),
        migrations.RunPython(fill_suits, migrations.RunPython.noop, elidable=True),
    ]
