"""The address at which a player says what he thinks of an item, in the namespace `opinions`."""

from django.urls import URLPattern, path

from . import views

opinion_patterns: list[URLPattern] = [
    path("<int:paper_id>/items/<int:number>/opinion/", views.opinion, name="opinion"),
]
