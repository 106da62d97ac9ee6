"""Files that can't be read: the message names the file and the reason, and nothing grows large on the way."""

import io
import os
import struct
import zipfile

import pytest

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.exchange.files import Limits
from moderator_app.exchange.tables import read_table
from tests.exchange.twins import READABLE, compound_file, csv_bytes, repacked, saved, xls_bytes, xlsx_bytes

WORKBOOK = xlsx_bytes([["Name", "Email"], ["Ana", "ana@example.org"]])
SHEET = "xl/worksheets/sheet1.xml"


def refused(path, **more):
    with pytest.raises(FileUnreadable) as raised:
        read_table(path, **more)
    assert path.name in str(raised.value)
    assert raised.value.remedy is None or str(raised.value.remedy)
    return raised.value.code


@pytest.mark.parametrize("reader", READABLE)
def test_an_empty_file_is_refused_by_every_reader(tmp_path, reader):
    read, name, _ = READABLE[reader]
    with pytest.raises(FileUnreadable) as raised:
        read(saved(tmp_path, name, b""))
    assert raised.value.code == "file.empty"


@pytest.mark.parametrize("reader", READABLE)
def test_a_missing_file_and_a_folder_are_refused_by_every_reader(tmp_path, reader):
    read, name, _ = READABLE[reader]
    with pytest.raises(FileUnreadable) as missing:
        read(tmp_path / name)
    with pytest.raises(FileUnreadable) as folder:
        read(tmp_path)
    assert (missing.value.code, folder.value.code) == ("file.missing", "file.is_folder")


@pytest.mark.parametrize("content", [b"\n\n\n", b" , , \n,,\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_of_blanks_holds_no_rows(tmp_path, content):
    assert refused(saved(tmp_path, "m.csv", content)) == "file.empty"


def test_an_empty_workbook_holds_no_rows(tmp_path):
    assert refused(saved(tmp_path, "m.xlsx", xlsx_bytes([]))) == "file.empty"


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_workbook_cut_off_is_damaged(tmp_path, kept):
    assert refused(saved(tmp_path, "m.xlsx", WORKBOOK[: int(len(WORKBOOK) * kept)])) == "file.damaged"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08\x00data",
        b"<html><body><table><tr><td>Name</td></tr></table></body></html>",
        "<!DOCTYPE html>\n<html>".encode("utf-16"),
        b'<?xml version="1.0"?><Workbook/>',
    ],
)
@pytest.mark.parametrize("name", ["m.xls", "m.csv", "m.xlsx"])
def test_what_is_no_table_is_refused_whatever_its_name(tmp_path, content, name):
    assert refused(saved(tmp_path, name, content)) == "file.wrong_kind"


@pytest.mark.parametrize("inside", ["word/document.xml", "content.xml", "photo.jpg"])
def test_a_zip_without_a_workbook_is_refused(tmp_path, inside):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(inside, "x")
    assert refused(saved(tmp_path, "m.xlsx", content.getvalue())) == "file.wrong_kind"


def test_bytes_without_meaning_are_no_text(tmp_path):
    assert refused(saved(tmp_path, "m.csv", bytes(range(256)) * 40)) == "file.not_text"


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path):
    bomb = repacked(WORKBOOK, SHEET, lambda old: old + b"<!--" + b" " * 450_000_000 + b"-->")
    assert len(bomb) < 1_000_000
    assert refused(saved(tmp_path, "m.xlsx", bomb)) == "file.swollen"


def test_a_bomb_that_lies_about_its_size_is_refused_too(tmp_path):
    bomb = bytearray(repacked(WORKBOOK, SHEET, lambda old: old + b"<!--" + b" " * 450_000_000 + b"-->"))
    at = bomb.rindex(SHEET.encode())  # its entry in the central directory; sizes stand 22 bytes before the name
    bomb[at - 22 : at - 18] = struct.pack("<I", 1000)
    assert refused(saved(tmp_path, "m.xlsx", bytes(bomb))) in ("file.swollen", "file.damaged")


def test_two_cells_in_opposite_corners_are_refused(tmp_path):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    content = repacked(WORKBOOK, SHEET, lambda old: old.replace(b"</sheetData>", far))
    assert refused(saved(tmp_path, "m.xlsx", content)) == "file.too_large"


def test_a_sheet_too_wide_is_refused(tmp_path):
    content = repacked(WORKBOOK, SHEET, lambda old: old.replace(b"</row>", b'<c r="ZZZ1"><v>1</v></c></row>', 1))
    assert refused(saved(tmp_path, "m.xlsx", content)) == "file.too_large"


def test_a_changed_byte_in_a_workbook_is_noticed(tmp_path):
    content = bytearray(WORKBOOK)
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as archive:
        part = archive.getinfo(SHEET)
    content[part.header_offset + 30 + len(SHEET) + 20] ^= 0xFF
    assert refused(saved(tmp_path, "m.xlsx", bytes(content))) == "file.damaged"


def test_formulas_without_results_and_error_cells_are_counted(tmp_path):
    def change(old):
        cells = b'<row r="3"><c r="A3"><f>SUM(B1:B2)</f><v></v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>'
        return old.replace(b"</sheetData>", cells)

    table = read_table(saved(tmp_path, "m.xlsx", repacked(WORKBOOK, SHEET, change)))
    assert [str(problem.message).split(";")[0] for problem in table.problems] == [
        "1 cell holds a formula without a result",
        "1 cell holds an error such as #REF! or #N/A",
    ]


def test_formulas_in_text_stay_text(tmp_path):
    table = read_table(
        saved(tmp_path, "m.csv", 'Name,Email\n"=HYPERLINK(""http://example.org"")",ana@example.org\n+1,k@example.org\n')
    )
    assert [row[0] for row in table.rows] == ['=HYPERLINK("http://example.org")', "+1"]


def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path):
    path = saved(tmp_path, "m.csv", csv_bytes([["Name", "Email"], ["Ana", "x" * 5000]]))
    assert refused(path, limits=Limits(file_bytes=1000)) == "file.too_large"


def test_a_device_is_no_file(tmp_path):
    path = tmp_path / "pipe.csv"
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        assert refused(path) == "file.not_a_file"
    else:
        assert refused(path) == "file.missing"


def test_a_protected_workbook_is_named_as_such(tmp_path):
    content = compound_file({"EncryptionInfo": b"x", "EncryptedPackage": b"y"})
    assert refused(saved(tmp_path, "m.xlsx", content)) == "file.protected"


def test_a_protected_old_workbook_is_named_as_such(tmp_path):
    content = xls_bytes((0, 0, 1.0), more=struct.pack("<HHHH", 0x002F, 4, 1, 1))
    assert refused(saved(tmp_path, "m.xls", content)) == "file.protected"


def test_a_plain_old_workbook_of_numbers_is_read(tmp_path):
    table = read_table(saved(tmp_path, "m.xls", xls_bytes((0, 0, 1.0), (0, 1, 5.0), (1, 0, 2.0), (1, 1, 2.5))))
    assert [table.header, *table.rows] == [["1", "5"], ["2", "2.5"]]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (xls_bytes((0, 0, 1.0), (65_535, 255, 1.0)), "file.too_large"),
        (xls_bytes((0, 0, 1.0), (65_535, 65_535, 1.0)), "file.damaged"),
        (xls_bytes(more=struct.pack("<HHIIHHH", 0x0200, 14, 0, 0xFFFFFFF0, 0, 0xFFF0, 0)), "file.damaged"),
        (xls_bytes(more=struct.pack("<HHII", 0x00FC, 8, 0x7FFFFFFF, 0x7FFFFFFF)), "file.damaged"),
        (compound_file({"Letter": b"x"}), "file.damaged"),
    ],
    ids=["far corner", "beyond the last column", "dimensions", "texts", "no workbook"],
)
def test_an_old_workbook_that_would_fill_the_memory_is_refused(tmp_path, content, code):
    assert refused(saved(tmp_path, "m.xls", content)) == code


def test_a_chain_of_sectors_that_runs_in_a_circle_is_refused(tmp_path):
    content = bytearray(xls_bytes((0, 0, 1.0)))
    content[512 + 4 * 3 : 512 + 4 * 4] = struct.pack("<I", 2)  # sector 3 leads back to sector 2
    assert refused(saved(tmp_path, "m.xls", bytes(content))) == "file.damaged"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/sharedStrings.xml", b'uniqueCount="', b'uniqueCount="4294967295" x="'),
        (SHEET, b'<c r="A2"', b"<c r = 'xfd1048576'"),
        (SHEET, b'<row r="2"', b'<row r="99999999999"'),
        (SHEET, b"</sheetData>", b"<row>" + b"<c/>" * 3_000 + b"</row></sheetData>"),
    ],
    ids=["texts", "far corner", "row number", "cells without a place"],
)
def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path, part, old, new):
    content = repacked(WORKBOOK, part, lambda whole: whole.replace(old, new))
    assert refused(saved(tmp_path, "m.xlsx", content)) in ("file.damaged", "file.too_large")


@pytest.mark.parametrize("other", ["content.xml", "mimetype", "xl/workbook.bin"])
def test_a_zip_of_two_kinds_at_once_is_refused(tmp_path, other):
    content = io.BytesIO(WORKBOOK)
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr(other, "x")
    assert refused(saved(tmp_path, "m.xlsx", content.getvalue())) == "file.wrong_kind"


@pytest.mark.parametrize("reader", [name for name in READABLE if not name.startswith("table")])
def test_the_file_of_another_program_is_refused_with_a_message_or_read_with_remarks(tmp_path, reader):
    read, _, _ = READABLE[reader]
    path = saved(tmp_path, "letter.txt", "Dear all,\n\nthis is a letter, nothing else.\n\nYours\nAna\n")
    try:
        result = read(path)
    except PeerSphereError as error:
        assert "letter.txt" in str(error)
    else:
        assert result.problems
