"""What people see in a cell of a spreadsheet, from the number it stores and its number format."""

import re
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from content.exchange.sheets import CellFault

# as a Chinese Excel or WPS numbers its own date formats, which openpyxl does not list
CHINESE_DATES = {
    **dict.fromkeys([27, 31, 36, 50, 57], 'yyyy"年"m"月"d"日"'),
    **dict.fromkeys([28, 29, 51, 54, 58], 'm"月"d"日"'),
    30: "m/d/yy",
    **dict.fromkeys([32, 33, 34, 35, 55, 56], "h:mm"),
    **dict.fromkeys([52, 53], 'yyyy"年"m"月"'),
}
_BRACKETS = re.compile(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]")
_LITERALS = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_CORE = re.compile(r"[#0?,]*[#0?](?:\.[#0?]+)?")
_PLAIN_MAX = 1e15  # nobody writes a share or a sum of money so large
_AS_TEXT = "请把这一格的格式改成“文本”，照原样重新输入，再导入。"


def shown(number: float, format: str, *, mac: bool = False) -> tuple[str, CellFault | None]:
    """`mac` counts days from 1904."""
    if is_date_format(format):
        return shown_date(number, format, mac=mac)
    decimal = Decimal(f"{number:.15g}")
    prefix, core, suffix = _parts(format)
    if not (prefix or suffix) or abs(number) > _PLAIN_MAX:
        return plain(decimal), None
    percent = "%" in prefix + suffix
    value = decimal * 100 if percent else decimal
    places = len(core.partition(".")[2])
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits = f"{rounded:,f}" if "," in core else f"{rounded:f}"
    return f"{prefix}{digits}{suffix}".strip(), None


def shown_date(number: float, format: str, *, mac: bool = False) -> tuple[str, CellFault | None]:
    """A date with its year reads as it is shown; without one nobody can tell what was typed."""
    try:
        moment = from_excel(number, CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900)
    except (OverflowError, ValueError):
        return plain(Decimal(f"{number:.15g}")), date_fault("")
    if not isinstance(moment, datetime):
        return str(moment), date_fault(str(moment))
    code = _BRACKETS.sub("", format).lower()
    if all(sign in code for sign in "ymd") and not re.search("[hs]", code):
        date = f"{moment.year}年{moment.month}月{moment.day}日"
        text = date if "年" in code else f"{moment.year}/{moment.month}/{moment.day}"
        return text, date_fault(text, answer_only=True)
    text = f"{moment.month}月{moment.day}日" if "d" in code else f"{moment.year}年{moment.month}月"
    return text, date_fault(text)


def date_fault(text: str, *, answer_only: bool = False) -> CellFault:
    seen = f"（{text}）" if text else ""
    why = f"这一格被表格软件当成了日期或时间{seen}，看不出原来写的是什么，例如 1-2 或 3/4。"
    return CellFault(why, _AS_TEXT, answer_only)


def error_fault(sign: str) -> CellFault:
    return CellFault(f"这一格是表格软件的错误标记 {sign}。", "请改成文字，再导入。")


def formula_fault(formula: str) -> CellFault:
    why = f"这一格是公式（={formula[:40]}），文件里没有存下它的结果。"
    return CellFault(why, "请用 WPS 或 Excel 打开，把这一格改成文字，或保存一次再导入。")


def picture_fault() -> CellFault:
    """WPS keeps a picture in a cell as a formula."""
    return CellFault("这一格放的是图片，图片带不进来。", "请改成文字，再导入。")


def plain(number: Decimal) -> str:
    """1.0 is 1, and no number is written with an exponent."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _parts(format: str) -> tuple[str, str, str]:
    """What stands before and after the digits; nothing where the format is more than that."""
    first = _BRACKETS.sub(lambda found: found[1] or "", format.split(";")[0])
    marks: list[str] = []

    def keep(found: re.Match[str]) -> str:
        marks.append(found[1] or found[2] or "")
        return "\0"

    bare = _LITERALS.sub(keep, first)
    cores = list(_CORE.finditer(bare))
    if len(cores) != 1:
        return "", "", ""
    core = cores[0]
    texts = iter(marks)
    prefix, suffix = (
        "".join(next(texts) if sign == "\0" else sign for sign in side)
        for side in (bare[: core.start()], bare[core.end() :])
    )
    if re.search(r"[A-Za-z/@]", bare.replace("\0", "")):  # General, exponents, fractions
        return "", "", ""
    return prefix.strip(" ()"), core[0], suffix.strip(" ()")
