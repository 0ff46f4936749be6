"""What the bank finds items by, and what is kept of bulk changes, tags and filters."""

import content.items.search.field
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from content.items.domain import ItemContent
from content.items.search import pairs_of, texts_of
from content.items.search.cited import cited_article
from content.items.search.field import POSTGRESQL_TABLE, SQLITE_TABLE, TABLE
from content.items.search.shingles import shingles_of

WORDING = ('format', 'stem', 'body', 'key', 'rationale', 'citation', 'option_notes', 'difficulty')


def make_table(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == 'postgresql'
    schema_editor.execute(POSTGRESQL_TABLE if postgresql else SQLITE_TABLE)


def drop_table(apps, schema_editor):
    schema_editor.execute(f'DROP TABLE {TABLE}')


def fill(apps, schema_editor):
    """As actions.index_items does it."""
    model = {name: apps.get_model('content', name) for name in ('Item', 'ItemPairs', 'Shingle')}
    for item in model['Item'].objects.iterator(chunk_size=500):
        version = item.versions.order_by('-number').first()
        if version is None:
            continue
        item.format, item.difficulty, item.author_id = version.format, version.difficulty, version.author_id
        item.law, item.article = cited_article(version.citation)
        item.complaints = version.findings.filter(waived_by=None).count()
        item.save()
        content = ItemContent(**{name: getattr(version, name) for name in WORDING})
        model['ItemPairs'].objects.create(item=item, pairs=pairs_of(texts_of(content, item.code)))
        model['Shingle'].objects.bulk_create(
            model['Shingle'](item=item, hash=number) for number in shingles_of(content)
        )


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0007_suits_and_signatures'),
    ]

    operations = [
        migrations.CreateModel(
            name='ItemPairs',
            fields=[
                ('item', models.OneToOneField(db_column='rowid', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search', serialize=False, to='content.item')),
                ('pairs', content.items.search.field.PairsField()),
            ],
            options={
                'db_table': 'content_itempairs',
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=24, unique=True, verbose_name='标签')),
            ],
            options={
                'verbose_name': '标签',
                'verbose_name_plural': '标签',
            },
        ),
        migrations.AddField(
            model_name='item',
            name='article',
            field=models.CharField(blank=True, max_length=16, verbose_name='第几条'),
        ),
        migrations.AddField(
            model_name='item',
            name='author',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='item',
            name='complaints',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='没处理的提醒'),
        ),
        migrations.AddField(
            model_name='item',
            name='difficulty',
            field=models.CharField(blank=True, choices=[('easy', '易'), ('medium', '中'), ('hard', '难')], max_length=8, verbose_name='难度'),
        ),
        migrations.AddField(
            model_name='item',
            name='format',
            field=models.CharField(blank=True, max_length=16, verbose_name='题型'),
        ),
        migrations.AddField(
            model_name='item',
            name='law',
            field=models.CharField(blank=True, max_length=120, verbose_name='法律'),
        ),
        migrations.CreateModel(
            name='BulkChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('kind', models.CharField(choices=[('tag', '加标签'), ('untag', '去掉标签'), ('approve', '通过'), ('retire', '停用'), ('owner', '换负责人')], max_length=8)),
                ('detail', models.JSONField(default=dict)),
                ('done', models.JSONField(default=list)),
                ('skipped', models.JSONField(default=list)),
                ('undone_at', models.DateTimeField(null=True)),
                ('kept', models.JSONField(default=list)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bulk_changes', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='NearPair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('similarity', models.FloatField()),
                ('same', models.BooleanField()),
                ('newer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='content.item')),
                ('older', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='content.item')),
            ],
        ),
        migrations.CreateModel(
            name='SavedFilter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=24, verbose_name='名称')),
                ('query', models.TextField(blank=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_filters', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Shingle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hash', models.BigIntegerField()),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shingles', to='content.item')),
            ],
        ),
        migrations.CreateModel(
            name='Tagging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='content.item')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='content.tag')),
            ],
        ),
        migrations.AddField(
            model_name='item',
            name='tags',
            field=models.ManyToManyField(related_name='items', through='content.Tagging', to='content.tag'),
        ),
        migrations.AddIndex(
            model_name='item',
            index=models.Index(fields=['topic', 'id'], name='item_topic_id'),
        ),
        migrations.AddConstraint(
            model_name='nearpair',
            constraint=models.UniqueConstraint(fields=('older', 'newer'), name='near_pair_once'),
        ),
        migrations.AddConstraint(
            model_name='savedfilter',
            constraint=models.UniqueConstraint(fields=('owner', 'name'), name='saved_filter_name_once'),
        ),
        migrations.AddIndex(
            model_name='shingle',
            index=models.Index(fields=['hash', 'item'], name='shingle_hash_item'),
        ),
        migrations.AddConstraint(
            model_name='tagging',
            constraint=models.UniqueConstraint(fields=('tag', 'item'), name='tag_once_an_item'),
        ),
        migrations.RunPython(make_table, drop_table, elidable=False),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
