"""What is exported opens as it was, letter by letter, and no cell of it is a formula."""

import csv
import io
import zipfile

from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.services.export_files import FileKind, Table, make_file

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TABLE = Table(
    ("№", "Өтініш беруші", "Адрес"),
    (("001", "Әбіл; «Қасым»", "=1+1"), ("002", "+7 701", "-2"), ("003", "@SUM(A1)", "\t=1")),
)
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12)


def read_csv(content):
    text = content.decode("utf-8-sig")
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=";")]


def read_xlsx(content):
    """Return the cells of the one sheet, and how often it holds a formula."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        strings = fromstring(book.read("xl/sharedStrings.xml"))
        sheet = fromstring(book.read("xl/worksheets/sheet1.xml"))
    shared = ["".join(part.itertext()) for part in strings.iter(f"{MAIN}si")]
    rows = []
    for row in sheet.iter(f"{MAIN}row"):
        cells = list(row.iter(f"{MAIN}c"))
        assert {cell.get("t") for cell in cells} == {"s"}, "every cell is text"
        rows.append(tuple(shared[int(cell.findtext(f"{MAIN}v"))] for cell in cells))
    return rows, len(list(sheet.iter(f"{MAIN}f")))


def test_a_csv_tells_its_encoding_and_defuses_formulas():
    content = make_file(TABLE, FileKind.CSV)

    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content) == [
        TABLE.columns,
        ("001", "Әбіл; «Қасым»", "'=1+1"),
        ("002", "'+7 701", "'-2"),
        ("003", "'@SUM(A1)", "'\t=1"),
    ]


def test_an_xlsx_holds_text_alone():
    rows, formulas = read_xlsx(make_file(TABLE, FileKind.XLSX))

    assert rows == [TABLE.columns, *TABLE.rows]
    assert formulas == 0


def test_an_empty_list_is_a_file_of_heads():
    empty = Table(TABLE.columns, ())

    assert read_csv(make_file(empty, FileKind.CSV)) == [TABLE.columns]
    assert read_xlsx(make_file(empty, FileKind.XLSX)) == ([TABLE.columns], 0)


@settings(max_examples=40)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_any_words_come_back_and_none_begins_a_formula(rows):
    table = Table(("a", "b"), tuple(rows))

    back = read_csv(make_file(table, FileKind.CSV))[1:]

    assert [tuple(cell.removeprefix("'") for cell in row) for row in back] == [
        tuple(cell.removeprefix("'") for cell in row) for row in rows
    ]
    assert not any(cell[:1] in "=+-@＝＋－＠" for row in back for cell in row if cell)
