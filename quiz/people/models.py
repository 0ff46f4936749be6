"""Players: a nickname, an ink colour and nothing else about a person."""

from django.db import models


class Player(models.Model):
    """Somebody who plays. `token_version` rises on log-out and rejoin, which ends older cookies; `trial`: a
    simulated phone."""

    nickname = models.CharField(max_length=48)
    ink = models.CharField(max_length=1, default="a")
    token_version = models.PositiveIntegerField(default=1)
    trial = models.BooleanField(default=False)
    created_at = models.DateTimeField()
