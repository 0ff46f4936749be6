"""Addresses of the bank's desk."""

from django.urls import path

from content.items import bank_views, views
from content.items.cases import views as case_views
from content.items.pictures import views as picture_views

app_name = "items"
urlpatterns = [
    path("", bank_views.item_list, name="list"),
    path("filters/", bank_views.keep_filter, name="keep_filter"),
    path("filters/<int:filter_id>/forget/", bank_views.forget_filter, name="forget_filter"),
    path("near/", bank_views.near_list, name="near"),
    path("near/<slug:format>/", bank_views.near_while_writing, name="near_while_writing"),
    path("new/", views.item_new, name="new"),
    path("new/<slug:format>/", views.item_new, name="new_format"),
    path("cases/", case_views.case_list, name="cases"),
    path("cases/<slug:code>/", case_views.case_detail, name="case"),
    path("picture/", picture_views.upload, name="picture_new"),
    path("look/<slug:format>/", views.item_look, name="look"),
    path("check/<slug:format>/", views.item_check, name="check"),
]
