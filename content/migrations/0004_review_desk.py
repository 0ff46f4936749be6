"""What the review desk keeps: who wrote a wording, why a draft was sent away, corrected facts, stopped recipes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


# the reasons the desk offered before, and what they are called now
REASONS = {
    '题意不清': 'unclear',
    '答案有疑': 'wrong_key',
    '选项不好': 'weak_options',
    '太琐碎': 'not_worth',
    '不宜出题': 'not_worth',
}


def fill_authors(apps, schema_editor):
    """A wording of a recipe has no author until somebody edits it; the trail knows who did."""
    versions = apps.get_model('content', 'ItemVersion').objects
    versions.filter(item__recipe='').update(author=models.F('created_by'))
    edits = apps.get_model('content', 'AuditEntry').objects.filter(verb='edit_item').order_by('pk')
    for target, detail, actor in edits.values_list('target', 'detail', 'actor'):
        item = int(target.removeprefix('item:'))
        versions.filter(item=item, number=detail.get('version')).update(author=actor)


def fill_rejections(apps, schema_editor):
    items = apps.get_model('content', 'Item').objects.filter(state='rejected')
    items.update(rejection='other')
    entries = apps.get_model('content', 'AuditEntry').objects.filter(verb='reject_item').order_by('pk')
    for target, detail in entries.values_list('target', 'detail'):
        reason = detail.get('reason', '')
        code = REASONS.get(reason, 'other')
        words = reason[:200] if code == 'other' else ''
        items.filter(pk=int(target.removeprefix('item:'))).update(rejection=code, rejection_words=words)


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0003_source_replaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='HouseRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('two_people', models.BooleanField(default=False, verbose_name='写题和通过要两个人')),
            ],
            options={
                'verbose_name': '本站规矩',
                'verbose_name_plural': '本站规矩',
            },
        ),
        migrations.AddField(
            model_name='fact',
            name='corrected_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='fact',
            name='corrected_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='fact',
            name='extracted',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='item',
            name='rejection',
            field=models.CharField(blank=True, choices=[('unclear', '题干不清'), ('wrong_key', '答案有误'), ('weak_options', '选项太弱'), ('not_worth', '不值得问'), ('duplicate', '与其他题重复'), ('other', '其他')], max_length=16, verbose_name='退回的理由'),
        ),
        migrations.AddField(
            model_name='item',
            name='rejection_words',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='itemversion',
            name='author',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='itemversion',
            name='revision',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='itemversion',
            name='turn',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.CreateModel(
            name='RecipeStop',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('recipe', models.CharField(max_length=48, unique=True)),
                ('stopped_at', models.DateTimeField()),
                ('stopped_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.RunPython(fill_authors, migrations.RunPython.noop),
        migrations.RunPython(fill_rejections, migrations.RunPython.noop),
    ]
