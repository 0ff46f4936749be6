"""Items held back for contests, and what a release must know to be drawn from."""

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def freeze_topics(apps, schema_editor):
    """What was published before stands under the topic its item has now."""
    model = {name: apps.get_model('content', name) for name in ('ReleaseItem', 'ItemVersion')}
    topic = model['ItemVersion'].objects.filter(pk=OuterRef('version')).values('item__topic')
    model['ReleaseItem'].objects.update(topic=Subquery(topic))


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0009_agreement'),
    ]

    operations = [
        migrations.AddField(
            model_name='item',
            name='held',
            field=models.BooleanField(default=False, verbose_name='保留题'),
        ),
        migrations.AddField(
            model_name='release',
            name='apart',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='releaseitem',
            name='held',
            field=models.BooleanField(default=False, verbose_name='保留题'),
        ),
        migrations.AddField(
            model_name='releaseitem',
            name='topic',
            field=models.CharField(blank=True, max_length=48, verbose_name='专题'),
        ),
        migrations.AlterField(
            model_name='bulkchange',
            name='kind',
            field=models.CharField(choices=[('tag', '加标签'), ('untag', '去掉标签'), ('submit', '交审'), ('approve', '通过'), ('retire', '停用'), ('owner', '换负责人'), ('hold', '留作保留题'), ('unhold', '不再保留')], max_length=8),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(condition=models.Q(('held', True)), fields=['id'], name='item_held'),
        ),
        migrations.RunPython(freeze_topics, migrations.RunPython.noop, elidable=True),
    ]
