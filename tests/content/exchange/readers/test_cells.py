"""What a number looks like in its cell."""

import pytest

from content.exchange.readers.cells import shown


@pytest.mark.parametrize(
    ("number", "format", "text"),
    [
        (1.0, "General", "1"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "100000000000000000000"),
        (3, "0_ ", "3"),
        (3.10, "0.00", "3.1"),
        (0.125, "0%", "13%"),
        (0.125, "0.0%", "12.5%"),
        (-0.05, "0%", "-5%"),
        (5, '"第"0"条"', "第5条"),
        (1234.5, "[$¥-804]#,##0.00", "¥1,234.50"),
        (1200, '#,##0"元";[Red]-#,##0"元"', "1,200元"),
        (12, "# ?/?", "12"),
        (12, "0.00E+00", "12"),
        (1e300, "0%", "1" + "0" * 300),
    ],
)
def test_a_number_reads_as_it_is_shown_where_the_format_says_more_than_digits(
    number: float, format: str, text: str
) -> None:
    assert shown(number, format) == (text, None)


@pytest.mark.parametrize(
    ("number", "format", "text", "answer_only"),
    [
        (45293, "yyyy/m/d", "2024/1/2", True),
        (45293, 'yyyy"年"m"月"d"日"', "2024年1月2日", True),
        (45293, "[$-804]yyyy年m月d日", "2024年1月2日", True),
        (45293, 'm"月"d"日"', "1月2日", False),
        (45293, "d-mmm", "1月2日", False),
        (45293, "mmm-yy", "2024年1月", False),
        (0.5, "h:mm", "12:00:00", False),
        (1e300, "yyyy/m/d", "1" + "0" * 300, False),
    ],
)
def test_a_date_is_doubtful_and_without_its_year_everywhere(
    number: float, format: str, text: str, answer_only: bool
) -> None:
    seen, fault = shown(number, format)
    assert (seen, fault and fault.answer_only) == (text, answer_only)


def test_some_workbooks_count_days_from_1904() -> None:
    assert shown(43831, "yyyy/m/d", mac=True)[0] == "2024/1/2"
