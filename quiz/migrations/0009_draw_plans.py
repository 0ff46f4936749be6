"""How the items of an attempt are mixed."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quiz', '0008_corrections'),
    ]

    operations = [
        migrations.AddField(
            model_name='activity',
            name='draw_plan',
            field=models.JSONField(blank=True, default=dict, verbose_name='每份怎么搭配'),
        ),
    ]
