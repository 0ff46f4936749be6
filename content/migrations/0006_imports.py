"""Question files brought into the bank, and the key by which a wording is found again."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from content.items.identity import stem_key

AT_ONCE = 500


def fill_stem_keys(apps, schema_editor):
    versions = apps.get_model('content', 'ItemVersion').objects
    last = 0
    while chunk := list(versions.filter(pk__gt=last).order_by('pk').only('pk', 'format', 'stem')[:AT_ONCE]):
        for version in chunk:
            version.stem_key = stem_key(version)
        versions.bulk_update(chunk, ['stem_key'])
        last = chunk[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0005_retirement'),
    ]

    operations = [
        migrations.AddField(
            model_name='itemversion',
            name='stem_key',
            field=models.CharField(blank=True, db_index=True, max_length=32),
        ),
        migrations.RunPython(fill_stem_keys, migrations.RunPython.noop, elidable=True),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='文件')),
                ('asked_format', models.CharField(blank=True, max_length=16)),
                ('format', models.CharField(blank=True, max_length=16)),
                ('data', models.BinaryField()),
                ('state', models.CharField(choices=[('reading', '正在读'), ('refused', '读不了'), ('read', '等您看过'), ('applying', '正在带入'), ('applied', '已带入'), ('undoing', '正在撤回'), ('undone', '已撤回')], default='reading', max_length=8)),
                ('refusal', models.CharField(blank=True, max_length=400, verbose_name='为什么读不了')),
                ('remarks', models.JSONField(default=list)),
                ('choices', models.JSONField(default=list)),
                ('created_at', models.DateTimeField()),
                ('applied_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('row', models.PositiveIntegerField()),
                ('sheet', models.CharField(blank=True, max_length=64)),
                ('outcome', models.CharField(choices=[('new', '新题'), ('update', '有更新'), ('same', '已有'), ('near', '疑似重复'), ('invalid', '有错')], max_length=8)),
                ('content', models.JSONField(default=dict)),
                ('topic', models.CharField(blank=True, max_length=48)),
                ('code', models.CharField(blank=True, max_length=48)),
                ('suits', models.JSONField(default=list)),
                ('complaints', models.JSONField(default=list)),
                ('column', models.CharField(blank=True, max_length=64)),
                ('why', models.CharField(blank=True, max_length=400)),
                ('fix', models.CharField(blank=True, max_length=400)),
                ('raw', models.JSONField(default=dict)),
                ('twin_mark', models.CharField(blank=True, max_length=24)),
                ('mark', models.CharField(blank=True, max_length=24)),
                ('before', models.JSONField(default=dict)),
                ('left', models.CharField(blank=True, max_length=200)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='content.importbatch')),
                ('twin', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='content.item')),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='content.itemversion')),
            ],
            options={
                'ordering': ['position'],
                'indexes': [models.Index(fields=['batch', 'outcome', 'position'], name='import_outcome')],
                'constraints': [models.UniqueConstraint(fields=('batch', 'position'), name='import_position_once')],
            },
        ),
    ]
