"""Addresses of the quiz desk."""

from django.urls import path

from content.releases import rule_views, views

app_name = "quizzes"
urlpatterns = [
    path("", views.quiz_list, name="list"),
    path("sources/<int:source_id>/", views.quiz_from_source, name="from_source"),
    path("<int:quiz_id>/", views.quiz_detail, name="detail"),
    path("<int:quiz_id>/edit/", views.quiz_edit, name="edit"),
    path("<int:quiz_id>/items/", views.quiz_items, name="items"),
    path("<int:quiz_id>/rule/", rule_views.quiz_rule, name="rule"),
    path("<int:quiz_id>/copy/", views.quiz_copy, name="copy"),
]
