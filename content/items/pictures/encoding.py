"""Any picture file → a small one of nothing but its pixels. Pure; runs in the child of encoding_apart."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from content.items.formats.picture import LONGEST_SIDE
from content.items.pictures.errors import BrokenPicture, NotAPicture, PictureTooSmall, TooManyPixels

# what the decoders are offered: no vector drawings, no documents, nothing that runs another program
READ = ("JPEG", "PNG", "WEBP", "GIF")
MOST_PIXELS = 50_000_000
LEAST_SIDE = 32
MOST_BYTES = 200 * 1024
_QUALITIES = (85, 75, 65, 55)
_SMALLER = 0.75


@dataclass(frozen=True)
class Encoded:
    """`kind` is jpg or png: both are shown by every phone, Safari 14 on older Macs reads no WebP."""

    data: bytes
    kind: str
    width: int
    height: int


def encode(data: bytes) -> Encoded:
    """Raises NotAPicture, TooManyPixels, PictureTooSmall, BrokenPicture."""
    image = _small(_pixels(data))
    while True:
        for encoded in _encodings(image):
            if len(encoded.data) <= MOST_BYTES:
                return encoded
        image = image.resize((round(image.width * _SMALLER), round(image.height * _SMALLER)))


def _pixels(data: bytes) -> Image.Image:
    """The first picture of the file, upright, opaque; its text, place and colour profile stay behind."""
    try:
        opened = Image.open(BytesIO(data), formats=READ)
    except Image.DecompressionBombError as error:
        raise TooManyPixels from error
    except (OSError, SyntaxError, ValueError) as error:
        raise NotAPicture from error
    if opened.width * opened.height > MOST_PIXELS:
        raise TooManyPixels
    if min(opened.size) < LEAST_SIDE:
        raise PictureTooSmall
    try:
        # a JPEG is decoded no larger than needed
        opened.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
        opened.load()
        return _opaque(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError) as error:
        raise BrokenPicture from error


def _opaque(image: Image.Image) -> Image.Image:
    """On white: by night a drawing in black would else be lost."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    ground.alpha_composite(layer)
    return ground.convert("RGB")


def _small(image: Image.Image) -> Image.Image:
    """Bare pixels, so that nothing the decoder noted of the file comes along."""
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    return bare


def _encodings(image: Image.Image) -> list[Encoded]:
    """The one to take first: a drawing stays exact where that is no larger than a good photograph."""
    exact = _saved(image, "png", optimize=True)
    photographs = [_saved(image, "jpg", quality=quality, optimize=True) for quality in _QUALITIES]
    return [exact, *photographs] if len(exact.data) <= len(photographs[0].data) else photographs


def _saved(image: Image.Image, kind: str, **how: int | bool) -> Encoded:
    out = BytesIO()
    image.save(out, {"png": "PNG", "jpg": "JPEG"}[kind], **how)
    return Encoded(out.getvalue(), kind, image.width, image.height)
