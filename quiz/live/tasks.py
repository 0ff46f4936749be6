"""What the worker does for rooms: marks to disk after a close or a ruling, attempts handed in at the end."""

from django.utils import timezone

from content.jobs.models import Job
from content.jobs.registry import Progress, job

from .actions import FINISH, MARKS, finish_room, keep_marks


@job(MARKS)
def marks(job: Job, progress: Progress) -> dict[str, int]:
    """Bring the marks of the round payload["number"] of the room payload["room"] to disk."""
    room_id, number = job.payload["room"], job.payload["number"]
    keep_marks(room_id=room_id, number=number, now=timezone.now())
    return {"number": number}


@job(FINISH)
def finish(job: Job, progress: Progress) -> dict[str, int]:
    """Hand in the attempts of the room that payload["room"] names."""
    return {"finished": finish_room(room_id=job.payload["room"])}
