"""What the worker does for rooms: marks to disk after a close or a ruling, attempts handed in and
the boards told at the end."""

from django.utils import timezone

from content.jobs.models import Job
from content.jobs.registry import Progress, job

from .actions import BOARDS, FINISH, MARKS, finish_room, keep_marks
from .board_results import post_room


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


@job(BOARDS)
def boards(job: Job, progress: Progress) -> dict[str, int]:
    """Tell the boards of the room that payload["room"] names."""
    posted = post_room(room_id=job.payload["room"], tell=lambda done: progress(done, done))
    return {"posted": posted}
