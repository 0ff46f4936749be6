"""For whom an activity draws its items, and for whom a paper was drawn."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("content", "0007_suits_and_signatures"), ("quiz", "0004_live_devices")]

    operations = [
        migrations.AddField(
            model_name="activity",
            name="audience",
            field=models.CharField(
                choices=[
                    ("all", "全部"),
                    ("primary", "小学"),
                    ("junior", "初中"),
                    ("senior", "高中"),
                    ("adult", "成人"),
                ],
                default="all",
                max_length=8,
                verbose_name="给谁答",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="audience",
            field=models.CharField(default="all", max_length=8),
        ),
    ]
