"""Why a file is not taken as a picture. What the reading child finds comes back by its code."""

from content.items.errors import ItemError


class PictureError(ItemError):
    code = "picture_error"


class PictureTooLarge(PictureError):
    code = "picture_too_large"

    def __init__(self) -> None:
        super().__init__("这张图超过了 10 MB。请先在手机或电脑上改小一些，再上传。")


class NotAPicture(PictureError):
    code = "not_a_picture"

    def __init__(self) -> None:
        super().__init__("这个文件不是能用的图片。请换成 JPG、PNG、WebP 或 GIF 的图，再上传。")


class BrokenPicture(PictureError):
    code = "broken_picture"

    def __init__(self) -> None:
        super().__init__("这张图的文件不完整，打不开。请重新保存或截一张图，再上传。")


class TooManyPixels(PictureError):
    code = "too_many_pixels"

    def __init__(self) -> None:
        super().__init__("这张图的尺寸太大了（超过 5000 万像素）。请先改小一些，再上传。")


class PictureTooSmall(PictureError):
    code = "picture_too_small"

    def __init__(self) -> None:
        super().__init__("这张图太小，看不清。请换一张宽和高都不小于 32 像素的图。")


class PictureTooHard(PictureError):
    """The limits of the child ended the work."""

    code = "picture_too_hard"

    def __init__(self) -> None:
        super().__init__("这张图太复杂，没能处理完。请截一张图，或另存为 JPG，再上传。")


_FOUND = {kind.code: kind for kind in (NotAPicture, BrokenPicture, TooManyPixels, PictureTooSmall)}


def error_of(code: str) -> PictureError:
    return _FOUND[code]()
