"""Gathers the tables of every feature, so that Django finds them. Nobody else imports from here."""

from content.facts.models import Fact
from content.generation.models import RecipeStop
from content.imports.models import ImportBatch, ImportRow
from content.items.cases.models import CaseText
from content.items.models import Finding, Item, ItemComment, ItemVersion, SavedFilter, Tag, Tagging
from content.items.pictures.models import Picture
from content.items.search.models import ItemPairs, NearPair, Shingle
from content.jobs.models import Job, WorkerBeat
from content.laws.models import Article, Law
from content.packs.models import Pack
from content.previews.models import PreviewLink
from content.releases.models import Quiz, QuizItem, Release, ReleaseItem
from content.review.models import BulkChange
from content.sources.models import Passage, Source
from content.staff.models import AuditEntry, HouseRules, Invitation, LoginLink, User

__all__ = [
    "Article",
    "AuditEntry",
    "BulkChange",
    "CaseText",
    "Fact",
    "Finding",
    "HouseRules",
    "ImportBatch",
    "ImportRow",
    "Invitation",
    "Item",
    "ItemComment",
    "ItemPairs",
    "ItemVersion",
    "Job",
    "Law",
    "LoginLink",
    "NearPair",
    "Pack",
    "Passage",
    "Picture",
    "PreviewLink",
    "Quiz",
    "QuizItem",
    "RecipeStop",
    "Release",
    "ReleaseItem",
    "SavedFilter",
    "Shingle",
    "Source",
    "Tag",
    "Tagging",
    "User",
    "WorkerBeat",
]
