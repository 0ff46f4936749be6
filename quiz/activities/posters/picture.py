"""Drawing a poster as PNG: what a phone in WeChat can save with a long press."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, MARGIN = 1080, 1620, 84
GROUND, INK, GREY, BLUE, SEAL, WHITE = "#edf9f5", "#122334", "#455868", "#0b5ca3", "#cd2d1e", "#ffffff"
# Characters that may not begin a line.
CLOSERS = "，。！？；：、）》”’…"


class NoChineseFont(Exception):
    """The machine has no Chinese font, so the picture would show boxes."""

    code = "no_chinese_font"

    def __init__(self) -> None:
        super().__init__(
            "这台服务器没有中文字体，画不出海报图片。请改用“打印海报”，或请管理员装一套中文字体。"
        )


@dataclass(frozen=True)
class PosterText:
    """What stands on the poster; `address` is also the QR's content."""

    site: str
    title: str
    text: str
    lines: tuple[str, ...]
    host_body: str
    address: str


def wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Break by measure, anywhere as Chinese is broken, closers kept with the line before."""
    lines, line = [], ""
    for char in text:
        if char == "\n" or (line and char not in CLOSERS and font.getlength(line + char) > width):
            lines.append(line)
            line = "" if char == "\n" else char
        else:
            line += char
    return [*lines, line] if line else lines


def qr_image(address: str, size: int) -> Image.Image:
    """A QR code of about `size` pixels with the quiet zone that scanners need."""
    code = segno.make(address, error="m", micro=False)
    scale = max(1, size // code.symbol_size(border=4)[0])
    buffer = BytesIO()
    code.save(buffer, kind="png", scale=scale, border=4, dark=INK, light=WHITE)
    return Image.open(buffer).convert("RGB")


def poster_png(poster: PosterText, font_file: Path | None) -> bytes:
    """The poster, 1080 × 1620. Raises NoChineseFont without a font file."""
    if font_file is None:
        raise NoChineseFont
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    sheet = _Sheet(ImageDraw.Draw(image), font_file)
    sheet.draw.rectangle((0, 0, WIDTH, 28), fill=BLUE)
    sheet.seal(poster.site)
    sheet.paragraph(poster.title, 92, INK, gap=30)
    sheet.paragraph(poster.text, 42, GREY, gap=26, most=3)
    for line in poster.lines:
        sheet.paragraph(line, 42, INK, gap=10, most=2)
    _qr_card(image, sheet, poster.address)
    sheet.y = HEIGHT - 160
    sheet.paragraph(poster.host_body or poster.site, 40, GREY, gap=8, most=1)
    sheet.paragraph(poster.address, 34, BLUE, gap=0, most=1)
    buffer = BytesIO()
    image.save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def _qr_card(image: Image.Image, sheet: "_Sheet", address: str) -> None:
    code = qr_image(address, 460)
    top = HEIGHT - 210 - code.height
    image.paste(code, (MARGIN, top))
    left, sheet.y = MARGIN + code.width + 44, top + code.height // 2 - 80
    sheet.paragraph("扫一扫就能答", 48, INK, gap=14, left=left)
    sheet.paragraph("不用注册\n起个昵称就开始", 36, GREY, gap=0, left=left)


class _Sheet:
    """A pen that walks down the sheet."""

    def __init__(self, draw: ImageDraw.ImageDraw, font_file: Path) -> None:
        self.draw, self.font_file, self.y = draw, font_file, 96

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(self.font_file), size)

    def seal(self, site: str) -> None:
        box = (MARGIN, self.y, MARGIN + 104, self.y + 104)
        self.draw.rounded_rectangle(box, 20, fill=SEAL)
        self.draw.text((MARGIN + 52, self.y + 52), "法", font=self.font(64), fill=WHITE, anchor="mm")
        self.draw.text((MARGIN + 132, self.y + 52), site, font=self.font(48), fill=INK, anchor="lm")
        self.y += 104 + 64

    def paragraph(
        self, text: str, size: int, fill: str, *, gap: int, most: int = 4, left: int = MARGIN
    ) -> None:
        font = self.font(size)
        lines = wrap(text, font, WIDTH - MARGIN - left)
        if len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1][:-1] + "…"]
        for line in lines:
            self.draw.text((left, self.y), line, font=font, fill=fill)
            self.y += round(size * 1.4)
        self.y += gap if lines else 0
