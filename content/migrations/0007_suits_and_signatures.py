"""A release keeps whom its items suit, and a pack when it was signed."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill_suits(apps: Any, schema_editor: Any) -> None:
    """What is published gets what its items say today: it was not kept before."""
    items = apps.get_model("content", "Item").objects
    entries = apps.get_model("content", "ReleaseItem").objects
    entries.update(suits=Subquery(items.filter(versions=OuterRef("version")).values("suits")))


def fill_signatures(apps: Any, schema_editor: Any) -> None:
    """The trail knows when a name was written down."""
    deeds = apps.get_model("content", "AuditEntry").objects.filter(verb="set_pack_reviewer").order_by("-id")
    for pack in apps.get_model("content", "Pack").objects.exclude(reviewed_by=""):
        if deed := deeds.filter(target=f"pack:{pack.pk}").first():
            pack.reviewed_at = deed.at
            pack.save(update_fields=["reviewed_at"])


class Migration(migrations.Migration):
    dependencies = [("content", "0006_imports")]

    operations = [
        migrations.AddField(
            model_name="releaseitem",
            name="suits",
            field=models.JSONField(default=list, verbose_name="适合谁"),
        ),
        migrations.AddField(
            model_name="pack",
            name="reviewed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(fill_suits, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(fill_signatures, migrations.RunPython.noop, elidable=True),
    ]
