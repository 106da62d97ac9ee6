"""Texts for translators: what is written is read again the same, is valid XLIFF, and other programs' files are understood."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from moderator_app.domain.errors import FileUnreadable, PeerSphereError, RuleBroken
from moderator_app.domain.translation import TRANSLATION_STATES
from moderator_app.domain.translation_units import UNIT_KINDS, IncomingTranslation, TranslationUnit, unit_key
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.translation_sheets import guarded, read_translation_sheet, unguarded, write_translation_sheet
from moderator_app.exchange.xliff import read_xliff, write_xliff, xliff_bytes

SAMPLES = Path(__file__).parents[1] / "data" / "xliff"
SCHEMA = etree.XMLSchema(etree.parse(SAMPLES / "core.xsd"))
TRUSTED_NOTHING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@st.composite
def texts(draw: st.DrawFn, every: st.SearchStrategy[str] = words) -> list[TranslationUnit]:
    kinds = draw(st.lists(st.sampled_from(list(UNIT_KINDS)), min_size=1, max_size=8))
    found = []
    for number, kind in enumerate(kinds):
        source, target = draw(every.filter(lambda one: bool(one.strip()))), draw(every)
        state = draw(st.sampled_from(TRANSLATION_STATES[1:])) if target.strip() else "none"
        key = unit_key("insight", f"0198-{number}", "text")
        glossary = (("rubric", "评分量规"),) if draw(st.booleans()) else ()
        found.append(
            TranslationUnit(
                key,
                kind,
                "en",
                source,
                target if target.strip() else "",
                state,
                context=draw(every),
                starts=3.0,
                glossary=glossary,
            )
        )
    return found


def core(items: list[IncomingTranslation]) -> list[tuple[str, str, str, str]]:
    return sorted((one.key, one.source, one.target, one.state) for one in items)


def sent(units: list[TranslationUnit]) -> list[tuple[str, str, str, str]]:
    return sorted((one.key, one.source, one.target, one.state) for one in units)


# ---- XLIFF


@TRUSTED_NOTHING
@given(texts())
def test_xliff_is_read_again_as_it_was_written_and_is_valid(tmp_path: Path, units: list[TranslationUnit]) -> None:
    for path in write_xliff(units, tmp_path, "words"):
        tree = etree.fromstring(path.read_bytes())
        SCHEMA.assertValid(tree)
        back = read_xliff(path)
        assert core(back.items) == sent(units)
        assert back.problems == []
        assert back.languages == ("en", "zh")


def test_texts_of_both_languages_make_a_file_a_direction(tmp_path: Path) -> None:
    units = [TranslationUnit("theme.1.title", "theme", "en", "Reading"), TranslationUnit("theme.2.title", "theme", "zh", "阅读")]
    paths = write_xliff(units, tmp_path, "words", version="2.1")
    assert [path.name for path in paths] == ["words en-zh.xlf", "words zh-en.xlf"]
    assert [read_xliff(path).languages for path in paths] == [("en", "zh"), ("zh", "en")]
    for path in paths:
        SCHEMA.assertValid(etree.parse(path))


def test_a_translator_is_told_where_a_text_stands_and_which_terms_it_uses() -> None:
    unit = TranslationUnit(
        "segment.1.prompt", "agenda", "en", "Share a rubric", context="Meeting 2", glossary=(("rubric", "评分量规"),)
    )
    notes = [(note.get("category"), note.text) for note in etree.fromstring(xliff_bytes([unit])).iter("{*}note")]
    assert notes == [("context", "Meeting 2"), ("field", "Prompt"), ("glossary", "rubric = 评分量规")]


def test_a_file_that_another_program_saved_is_read() -> None:
    back = read_xliff(SAMPLES / "from_another_program.xlf")
    assert back.problems == []
    assert [(one.key, one.state) for one in back.items] == [
        ("insight.0198-aa.text", "draft"),
        ("insight.0198-ab.text", "approved"),
        ("cue.0198-ac.text", "draft"),
    ]
    assert back.items[0].target == "译文：We read & "


OTHER = (SAMPLES / "inline_tags.xlf").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_inline_tags_segments_foreign_parts_and_line_ends_of_other_programs_are_understood(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "back.xlf"
    declared = OTHER.replace("utf-8", "utf-16") if encoding == "utf-16" else OTHER
    path.write_bytes(declared.replace("\n", "\r\n").encode(encoding))
    back = read_xliff(path)
    assert [(one.key, one.source, one.target, one.state) for one in back.items] == [
        ("insight.1.text", "Read every day. Write too.", "每天都读。 也写。", "review"),
        ("theme.2.title", "Reading", "阅读", "approved"),
    ]
    assert [problem.row for problem in back.problems] == [3, 4]


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        b"<a>" * 50_000,
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
        b"<html/>",
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file',
        b"words",
        b"",
    ],
)
def test_what_is_no_plain_xliff_2_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.xlf"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable):
        read_xliff(path)


@TRUSTED_NOTHING
@given(st.binary(max_size=400), st.integers(0, 2000), st.integers(0, 200))
def test_a_broken_file_is_a_sentence_for_a_person(tmp_path: Path, rubbish: bytes, at: int, length: int) -> None:
    whole = OTHER.encode()
    path = tmp_path / "broken.xlf"
    path.write_bytes(whole[:at] + rubbish + whole[at + length :])
    try:
        read_xliff(path)
    except PeerSphereError as error:
        assert str(error)


# ---- workbooks


@TRUSTED_NOTHING
@given(texts(words.map(fit)))
def test_a_workbook_is_read_again_as_it_was_written(tmp_path: Path, units: list[TranslationUnit]) -> None:
    back = read_translation_sheet(write_translation_sheet(units, tmp_path / "words.xlsx"))
    assert core(back.items) == sent(units)
    assert back.problems == []


@given(words)
def test_a_guarded_cell_gives_its_words_back_and_is_no_formula(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@"))


def test_source_and_key_are_locked_and_the_translation_is_free(tmp_path: Path) -> None:
    path = write_translation_sheet([TranslationUnit("theme.1.title", "theme", "en", "Reading")], tmp_path / "words.xlsx")
    sheet = load_workbook(path).active
    assert sheet is not None
    assert sheet.protection.sheet
    names = [str(cell.value).split()[0] for cell in sheet[1]]
    free = {name for name, cell in zip(names, sheet[2], strict=True) if not cell.protection.locked}
    assert free == {"Translation", "State"}


def test_columns_are_found_by_name_in_any_order_and_rows_that_are_not_ours_are_told(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(
        "My words\nNotes,状态,Translation 译文,Key 编号\n,approved,阅读,theme.1.title\n"
        ",odd,写作,theme.2.title\n,,x,nonsense\n,,说,theme.3.title\n",
        encoding="utf-8-sig",
    )
    back = read_translation_sheet(path)
    assert [(one.key, one.target, one.state, one.row, one.base) for one in back.items] == [
        ("theme.1.title", "阅读", "approved", 3, None),
        ("theme.2.title", "写作", "draft", 4, None),
        ("theme.3.title", "说", "draft", 6, None),
    ]
    assert [(problem.row, problem.severity) for problem in back.problems] == [(4, "warning"), (5, "error")]


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Name,Email\nMaya,m@example.org\n", encoding="utf-8")
    with pytest.raises(FileUnreadable):
        read_translation_sheet(path)


def test_a_text_longer_than_a_cell_goes_by_xliff(tmp_path: Path) -> None:
    unit = TranslationUnit("theme.1.title", "theme", "en", "x" * 40_000)
    with pytest.raises(RuleBroken):
        write_translation_sheet([unit], tmp_path / "words.xlsx")
    assert read_xliff(write_xliff([unit], tmp_path, "words")[0]).items[0].source == unit.source


def test_ten_thousand_captions_make_one_small_workbook(tmp_path: Path) -> None:
    units = [TranslationUnit(f"cue.{n}.text", "caption", "en", f"Line {n}", starts=float(n)) for n in range(10_000)]
    path = write_translation_sheet(units, tmp_path / "captions.xlsx")
    assert len(read_translation_sheet(path).items) == 10_000
    assert zipfile.is_zipfile(path)
