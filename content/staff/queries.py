"""Who is here, and which links still open a door."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Count, QuerySet

from content.staff.belongings import KINDS, Kind, counted, kind_of
from content.staff.domain import LinkState, link_state, token_hash
from content.staff.errors import LinkExpired, LinkNotFound, LinkUsed, PersonNotFound
from content.staff.models import AuditEntry, HouseRules, Invitation, LoginLink, Role, User

UNDO_WITHIN: Final = timedelta(days=7)


def people() -> QuerySet[User]:
    """Everybody with an account, the stopped ones last."""
    return User.objects.order_by("-is_active", "username")


def person(pk: int) -> User:
    return _found(User.objects.filter(pk=pk))


def person_named(username: str) -> User:
    return _found(User.objects.filter(username=User.normalize_username(username)))


def house_rules() -> HouseRules:
    return HouseRules.objects.first() or HouseRules()


def colleagues_of(user: User) -> QuerySet[User]:
    """Everybody else who may approve items now."""
    return User.objects.filter(is_active=True).exclude(pk=user.pk).order_by("username")


def active_people() -> QuerySet[User]:
    return User.objects.filter(is_active=True).order_by("username")


def belongings_of(people: Iterable[User]) -> dict[int, list[tuple[Kind, int]]]:
    """Person → the kinds that stand in that name and how many of each, in one query a kind."""
    ids = [person.pk for person in people]
    found: dict[int, list[tuple[Kind, int]]] = {pk: [] for pk in ids}
    for kind in KINDS.values():
        counted = kind.rows.filter(owner__in=ids).order_by().values("owner").annotate(Count("pk"))
        for pk, count in counted.values_list("owner", "pk__count"):
            found[pk].append((kind, count))
    return found


@dataclass(frozen=True)
class Handover:
    """A press that gave away all that stood in a person's name. `given`: kind → how many."""

    actor: User | None
    to: User
    at: datetime
    given: dict[str, int]

    @property
    def until(self) -> datetime:
        """As long as that it can be taken back."""
        return self.at + UNDO_WITHIN

    @property
    def told(self) -> str:
        """题目 3 道，题单 1 份"""
        return counted(self.given)


def last_handover(of: User, now: datetime) -> Handover | None:
    """The newest one, as long as it can be taken back."""
    deeds = AuditEntry.objects.filter(target=f"user:{of.pk}", verb__in=("hand_over_all", "hand_back"))
    entry = deeds.select_related("actor").order_by("-pk").first()
    if entry is None or entry.verb == "hand_back" or now - entry.at > UNDO_WITHIN:
        return None
    given = dict(entry.detail)
    return Handover(entry.actor, User.objects.get(pk=given.pop("to")), entry.at, given)


def ownership(row: Any) -> dict[str, Any]:
    """For content/staff/_owner.html: the row, its kind, and to whom it may be given."""
    return {"owned": row, "kind": kind_of(row), "colleagues": active_people().exclude(pk=row.owner_id)}


def whose(rows: QuerySet[Any], asked: str, user: User) -> tuple[QuerySet[Any], dict[str, Any]]:
    """The rows of a list that belong to `asked`: "me", an id, else everybody; and what its tabs say."""
    pk = user.pk if asked == "me" else int(asked) if asked.isdecimal() and len(asked) < 18 else None
    if pk is None:
        return rows, {"whose": "", "other": None}
    other = None if pk == user.pk else User.objects.filter(pk=pk).first()
    return rows.filter(owner=pk), {"whose": "me" if pk == user.pk else asked, "other": other}


def first_admin() -> User | None:
    """Who has been administrator the longest."""
    return User.objects.filter(role=Role.ADMIN, is_active=True).order_by("pk").first()


def is_last_admin(user: User) -> bool:
    """Whether nobody but `user` could open the admin's pages."""
    admins = User.objects.filter(role=Role.ADMIN, is_active=True)
    return list(admins.values_list("pk", flat=True)[:2]) == [user.pk]


def invitations() -> QuerySet[Invitation]:
    """Newest first, with the names of sender and guest."""
    return Invitation.objects.select_related("created_by", "used_by").order_by("-created_at", "-pk")


def usable_invitation(*, token: str, now: datetime) -> Invitation:
    return _usable(Invitation.objects.filter(token_hash=token_hash(token)), now)


def usable_login_link(*, token: str, now: datetime) -> LoginLink:
    return _usable(LoginLink.objects.select_related("user").filter(token_hash=token_hash(token)), now)


def _found(users: QuerySet[User]) -> User:
    user = users.first()
    if user is None:
        raise PersonNotFound
    return user


def _usable[Link: (Invitation, LoginLink)](links: QuerySet[Link], now: datetime) -> Link:
    link = links.first()
    if link is None:
        raise LinkNotFound
    state = link_state(used_at=link.used_at, expires_at=link.expires_at, now=now)
    if state == LinkState.USED:
        raise LinkUsed
    if state == LinkState.EXPIRED:
        raise LinkExpired
    return link


def touched_targets(targets: Iterable[str], *, verb: str = "") -> set[str]:
    """Those of the targets ("table:id") that somebody or a command has done something, or this, to."""
    deeds = AuditEntry.objects.filter(target__in=list(targets))
    if verb:
        deeds = deeds.filter(verb=verb)
    return set(deeds.values_list("target", flat=True))
