"""A stranger's picture comes out small, upright and bare, or not at all."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image

from content.items.pictures.encoding import MOST_BYTES, encode
from content.items.pictures.encoding_apart import encode_apart
from content.items.pictures.errors import (
    BrokenPicture,
    NotAPicture,
    PictureTooHard,
    PictureTooLarge,
    PictureTooSmall,
    TooManyPixels,
)
from content.sources.apart import Limits
from tests.factories.pictures import picture_file

ORIENTATION, GPS, MODEL = 0x0112, 0x8825, 0x0110


def photograph(size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("RGB", size, Random(1).randbytes(3 * size[0] * size[1]))


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def test_where_and_with_what_it_was_taken_stays_behind_and_it_stands_upright():
    image = Image.new("RGB", (400, 200), "white")
    image.paste("red", (0, 0, 200, 200))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MODEL] = 6, "Some Phone 7"
    exif.get_ifd(GPS)[2] = (30.0, 15.0, 0.0)
    taken = saved(image, "JPEG", exif=exif, comment=b"secret")
    assert opened(taken).getexif()[MODEL] == "Some Phone 7"
    encoded = encode(taken)
    result = opened(encoded.data)
    assert (encoded.width, encoded.height) == result.size == (200, 400)
    assert dict(result.getexif()) == {}
    assert {"exif", "comment", "icc_profile", "xmp"} & set(result.info) == set()
    top, bottom = result.convert("RGB").getpixel((100, 50)), result.convert("RGB").getpixel((100, 350))
    assert (top[1] < 60, bottom[1] > 200) == (True, True)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_every_kind_that_phones_make_is_read(kind):
    encoded = encode(picture_file((90, 60), kind=kind))
    assert (encoded.width, encoded.height, encoded.kind) == (90, 60, "png")


def test_of_a_moving_picture_the_first_frame_is_taken():
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    encoded = encode(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert opened(encoded.data).convert("RGB").getpixel((9, 9)) == (255, 0, 0)


def test_what_is_see_through_stands_on_white():
    encoded = encode(saved(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"))
    assert opened(encoded.data).convert("RGB").getpixel((9, 9)) == (255, 255, 255)


def test_the_worst_photograph_still_fits_into_200_kb():
    encoded = encode(saved(photograph((1600, 1200)), "PNG"))
    assert len(encoded.data) <= MOST_BYTES
    assert encoded.kind == "jpg"
    assert abs(encoded.width / encoded.height - 4 / 3) < 0.01


def test_a_drawing_stays_exact():
    assert encode(picture_file((2560, 100))).kind == "png"
    assert encode(picture_file((2560, 100))).width == 1280


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotAPicture),
        ("一段文字".encode(), NotAPicture),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', NotAPicture),
        (b"%PDF-1.7", NotAPicture),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 90 90\n", NotAPicture),
        (saved(Image.new("RGB", (64, 64)), "BMP"), NotAPicture),
        (saved(photograph((200, 200)), "PNG")[:4000], BrokenPicture),
        (picture_file((31, 90)), PictureTooSmall),
        (saved(Image.new("1", (10_000, 5_001)), "PNG"), TooManyPixels),
        (saved(Image.new("1", (30_000, 30_000)), "PNG"), TooManyPixels),
    ],
)
def test_what_is_no_usable_picture_is_refused(data, error):
    with pytest.raises(error):
        encode(data)


def test_the_work_is_done_in_a_child_and_its_refusals_come_back():
    assert encode_apart(picture_file()) == encode(picture_file())
    with pytest.raises(NotAPicture, match="换成 JPG"):
        encode_apart(b"GIF89a")
    with pytest.raises(PictureTooLarge):
        encode_apart(b"\0" * ((10 << 20) + 1))


def test_a_file_that_takes_too_long_is_given_up():
    with pytest.raises(PictureTooHard):
        encode_apart(picture_file(), Limits(memory_mb=1024, cpu_s=20, wall_s=0.01))
