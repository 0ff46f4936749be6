"""What leaves for Excel."""

from quiz.tables import csv_reply


def test_a_cell_that_excel_would_take_for_a_formula_is_disarmed_and_a_number_is_not():
    reply = csv_reply("a.csv", ["名字", "分"], [["=1", -1], ["@b", None], ["小明", 2.5]])
    assert reply.content.decode() == "\ufeff名字,分\r\n'=1,-1\r\n'@b,\r\n小明,2.5\r\n"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="a.csv"'
