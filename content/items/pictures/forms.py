"""The picture in what a writer posted: chosen now as a file, or kept before and known by its name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from content.items.domain import Fault
from content.items.errors import InvalidItem
from content.items.formats.picture import PICTURE
from content.items.pictures.actions import keep_picture
from content.items.pictures.encoding_apart import MAX_MB
from content.items.pictures.errors import PictureError
from content.staff.access import StaffRequest

FILE = "picture_file"
# one sign more than is taken, so that a larger file is known as such without reading it to its end
MOST_READ = (MAX_MB << 20) + 1


@dataclass(frozen=True)
class ChosenPicture:
    """`data` are the fields of the form as they stand now; `faults` why the file was not taken."""

    data: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    @classmethod
    def of(cls, request: StaffRequest) -> "ChosenPicture":
        """A file in the request is kept at once, so that it need not be chosen again."""
        told = {
            name: request.POST.get(name, "")
            for name in ("picture_id", "picture_alt", "picture_width", "picture_height")
        }
        file = request.FILES.get(FILE)
        if file is None:
            return cls(told)
        try:
            picture = keep_picture(data=file.read(MOST_READ), by=request.user, now=timezone.now())
        except PictureError as error:
            return cls(told, [Fault(PICTURE, error.code, str(error))])
        kept = {
            "picture_id": picture.name,
            "picture_width": str(picture.width),
            "picture_height": str(picture.height),
        }
        return cls(told | kept)

    def form_data(self) -> dict[str, list[str]]:
        """The same as AuthorForm takes it."""
        return {name: [value] for name, value in self.data.items()}

    def refuse_faults(self) -> None:
        """Raises InvalidItem."""
        if self.faults:
            raise InvalidItem(self.faults)
