"""The translation desk, the glossary and letters from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook


@pytest.fixture
def noted(moderator):
    """A meeting with a member and three insights, one of them the member's."""
    moderator("season", "--year", "2026-27", "--meetings", "1")
    file = moderator.folder.parent / "ana.csv"
    file.write_text("Name,Email\nAna Roy,ana@x.example\n", "utf-8")
    assert moderator("import", "roster", file).code == 0
    for words in ("i 2: Rubrics for 12 schools", "q 3: How do we weed?", "d: Read together"):
        assert moderator("note", words, "--meeting", "1").code == 0
    for number in "123":
        assert moderator("insights", "make", number, "--meeting", "1").code == 0
    assert moderator("insights", "change", "Read together", "--said-by", "Ana", "--meeting", "1").code == 0
    return lambda *words: moderator(*words, *(() if words[0] == "glossary" else ("--meeting", "1")))


def unit(noted, source):
    return next(one for one in noted("translate", "--json").json["units"] if one["source"] == source)


def test_texts_are_listed_written_and_approved(noted):
    listed = noted("translate", "list", "--kind", "insight", "--json").json
    assert listed["counts"]["none"] == 3
    key = unit(noted, "How do we weed?")["key"]
    assert noted("translate", "write", key, "如何剔旧？").code == 0
    assert unit(noted, "How do we weed?")["state"] == "draft"
    assert noted("translate", "approve", key).code == 0
    assert unit(noted, "How do we weed?")["state"] == "approved"
    refused = noted("translate", "write", key, "别的")
    assert refused.code == 1 and "approved" in refused.err


def test_what_is_not_translated_is_left_and_told(noted):
    answer = noted("translate", "approve", "--all", "--kind", "insight")
    assert answer.code == 4
    assert answer.out.count("no translation to review") == 3


def test_missing_terms_and_numbers_are_told(noted):
    assert "terms added" in noted("glossary", "begin").out
    noted("translate", "write", unit(noted, "Rubrics for 12 schools")["key"], "给许多学校")
    answer = noted("translate", "check", "--kind", "insight")
    assert answer.code == 4
    assert "“rubric” is missing (评分量规" in answer.out
    assert "“12” is missing" in answer.out


def test_files_go_out_and_come_back(noted, tmp_path):
    answer = noted("translate", "export", "--kind", "insight", "--format", "xlsx", "--out", tmp_path, "--json").json
    assert answer["units"] == 2
    assert [one["source"] for one in answer["left_out"]] == ["Read together"]
    path = Path(answer["files"][0])
    book = load_workbook(path)
    sheet = book.active
    for row in sheet.iter_rows(min_row=2):
        row[5].value = f"译 {row[4].value}"
    book.save(path)
    back = noted("translate", "import", path, "--json").json
    assert (back["taken"], back["refused"], back["asked"]) == (2, [], [])
    assert unit(noted, "How do we weed?")["target"] == "译 How do we weed?"
    assert noted("translate", "export", "--kind", "insight", "--out", tmp_path).code == 0
    again = noted("translate", "import", tmp_path / "translations en-zh.xlf", "--json").json
    assert (again["taken"], again["same"]) == (0, 2)


def test_the_glossary_is_edited(noted):
    assert noted("glossary", "add", "shelf talk", "书架交流", "--forms", "shelf talks;荐书").code == 0
    assert noted("glossary", "change", "shelf talk", "--zh", "书架对谈").code == 0
    assert [(one["en"], one["zh"], one["forms"]) for one in noted("glossary", "--json").json] == [
        ("shelf talk", "书架对谈", ["shelf talks", "荐书"])
    ]
    assert noted("glossary", "add", "Shelf Talk", "书架").code == 1
    assert noted("glossary", "remove", "书架对谈").code == 0
    assert noted("glossary", "--json").json == []
    assert noted("glossary", "remove", "nothing").code == 1


def test_permission_is_asked_answered_and_taken_back(noted, tmp_path):
    shown = noted("letter", "show").out
    assert "To: Ana Roy <ana@x.example>" in shown
    written = noted("letter", "write", "--out", tmp_path, "--json").json
    assert [Path(file).name for file in written["files"]] == ["Letter to Ana Roy.eml"]
    assert "Ana Roy was asked" in noted("letter", "sent").out
    assert noted("letter", "answer", "Read together", "--publish", "granted").code == 1  # no evidence
    assert noted("letter", "answer", "Read together", "--publish", "granted", "--evidence", "By mail").code == 0
    assert noted("export", "--format", "md", "--in-language", "en", "--out", tmp_path).code == 0
    back = noted("revoke", "Read together", "--evidence", "Changed her mind")
    assert back.code == 4
    assert "1 copy went out before" in back.out
    assert "MD" in back.out
    assert noted("revoke", "Read together", "--recalled").code == 0
    assert "No copy went out" in noted("revoke", "Read together").out


def test_after_a_change_the_texts_it_was_about_are_shown_by_their_numbers(noted):
    listed = [one["source"] for one in noted("translate", "--json").json["units"]]
    number = listed.index("How do we weed?") + 1
    told = noted("translate", "write", str(number), "我们怎样剔旧？").out
    assert f"{number} " in told and "How do we weed?" in told
    assert "Read together" not in told and "Read together" in noted("translate").out


def test_what_a_file_may_not_overwrite_is_told_by_its_words(noted, tmp_path):
    key = unit(noted, "How do we weed?")["key"]
    assert noted("translate", "write", key, "我们怎样剔旧？").code == 0
    assert noted("translate", "export", "--format", "xlsx", "--out", str(tmp_path)).code == 0
    assert noted("translate", "approve", key).code == 0
    (file,) = tmp_path.glob("*.xlsx")
    book = load_workbook(file)
    sheet = book.worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "我们怎样剔旧？")
    cell.value = "别的话"
    book.save(file)
    told = noted("translate", "import", str(file))
    assert "not taken: How do we weed?: It is approved here" in told.out
    assert unit(noted, "How do we weed?")["target"] == "我们怎样剔旧？"
