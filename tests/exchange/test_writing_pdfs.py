"""PDFs: Chinese is in them, with the font, and what was typed is set as words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from moderator_app.domain.publication import BreakoutRoom, RoomList, RunSheetLeft, SeatedPerson
from moderator_app.domain.wording import text
from moderator_app.exchange.documents import insights_as_bytes
from moderator_app.exchange.room_sheets import (
    door_list_pdf,
    room_slides_pdf,
    write_door_list,
    write_name_list,
    write_room_doors,
    write_room_slides,
)
from moderator_app.exchange.runsheet import run_sheet_pdf, write_run_sheet
from moderator_app.exchange.typesetting import bundled_fonts_suffice
from tests.exchange.publications import ADDRESS, LONG, MARKUP, TRANSLATE, collection, rooms, run_sheet, with_text


@pytest.mark.parametrize("language", ["zh", "both"])
def test_insights_show_chinese_with_embedded_fonts(language: str) -> None:
    pdf = _read(insights_as_bytes(collection(language), ".pdf", translate=TRANSLATE))
    assert "双语阅读日志让家长参与进来" in _words(pdf)
    _all_fonts_are_embedded(pdf)
    assert any("NotoSansSC" in name for name in _fonts(pdf))


def test_insights_say_what_was_left_out_and_why() -> None:
    end = _words(_read(_insights("en"))).partition("Leftout")[2]
    assert "1insightstaysbehinduntilitsreasonissettled." in end
    assert "Resource,room2,00:12:01:Permissionwasrefused" in end


def test_markup_is_set_as_words_and_long_texts_run_on_over_pages() -> None:
    pdf = _read(_insights("en"))
    shown = _words(pdf)
    assert "".join(MARKUP.split()) in shown
    assert shown.count("Wesendthereadingloghomeinbothlanguages.") == LONG.count("We send")
    long = _read(insights_as_bytes(with_text(LONG * 12), ".pdf"))
    assert len(long.pages) > 3


def test_a_word_wider_than_the_page_is_broken_and_copied_as_one() -> None:
    wide = "https://example.org/" + "a" * 400
    pdf = _read(insights_as_bytes(with_text(f"See {wide} there"), ".pdf"))
    assert f"See{wide}there" in _words(pdf)
    assert "\u200b" not in pdf.pages[0].extract_text()
    assert pdf.pages[0].extract_text().count("aaa\n") >= 6  # 420 letters take six lines and more, thrice


def test_only_harmless_addresses_can_be_clicked() -> None:
    pdf = _read(_insights("en"))
    targets = [
        note.get_object()["/A"]["/URI"]
        for page in pdf.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert set(targets) == {ADDRESS}


def test_a_pdf_has_a_title_and_tags_for_screen_readers() -> None:
    pdf = _read(_insights("both"))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Reading culture: insights · 阅读文化：收获"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


@given(st.text(max_size=60) | st.text("#*_$`<>@\\[]{}()/=-+~'\" \nab李", max_size=40))
@settings(max_examples=25)  # each sets a whole page
def test_a_pdf_takes_whatever_was_typed(words: str) -> None:
    pdf = _read(insights_as_bytes(with_text(words), ".pdf"))
    assert len(pdf.pages) >= 1


def test_rare_letters_are_looked_for_in_the_fonts_of_the_machine() -> None:
    assert bundled_fonts_suffice("Zoë’s naïve plan … 双语（阅读）")
    assert not bundled_fonts_suffice("한국어")
    assert _read(insights_as_bytes(with_text("한국어 👍 陳學習"), ".pdf")).pages


# ---- run sheet


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_a_run_sheet_has_times_titles_and_prompts_in_its_language(tmp_path: Path, language: str) -> None:
    path = write_run_sheet(run_sheet(), tmp_path / "run.pdf", language=language, translate=TRANSLATE)
    pdf = _read(path.read_bytes())
    shown = _words(pdf)
    assert len(pdf.pages) == 1
    assert ("Whatdidyoustopdoing?" in shown) == (language != "zh")
    assert ("零预算的阅读文化" in shown) == (language != "en")
    for always in ("09:00", "09:15", "LiWei李伟", "#pagebreak()*no*", "Slidesv3.pdf", "09:21:40"):
        assert always in shown
    _all_fonts_are_embedded(pdf)


def test_a_run_sheet_says_whether_the_agenda_fits() -> None:
    assert "35of30min,5over" in _words(_read(run_sheet_pdf(run_sheet(), language="en")))
    assert "35of40min,5tospare" in _words(_read(run_sheet_pdf(replace(run_sheet(), minutes=40), language="en")))
    assert "over" not in _words(_read(run_sheet_pdf(replace(run_sheet(), minutes=35), language="en")))


def test_a_run_sheet_begins_with_what_last_time_left() -> None:
    left = (
        RunSheetLeft("commitment", "sends the list", "Maya Okafor", date(2026, 11, 20), 1),
        RunSheetLeft("question", "谁来付钱？", meeting=1, settled=text("answered"), answer="The parents"),
    )
    shown = _words(_read(run_sheet_pdf(replace(run_sheet(), left=left), language="both")))
    for words in ("sendsthelist", "MayaOkafor", "by2026-11-20", "frommeeting1", "谁来付钱？→Theparents", "answered"):
        assert words in shown
    assert "Fromlasttime" not in _words(_read(run_sheet_pdf(run_sheet(), language="en")))


def test_a_run_sheet_of_an_empty_agenda_says_so() -> None:
    shown = _words(_read(run_sheet_pdf(replace(run_sheet(), segments=()), language="en")))
    assert "Theagendaisempty." in shown and "09:00–09:30" in shown


def test_a_bilingual_run_sheet_of_ninety_minutes_fits_on_two_pages() -> None:
    full = replace(run_sheet(), segments=run_sheet().segments * 4)
    assert len(_read(run_sheet_pdf(full, language="both", translate=TRANSLATE)).pages) <= 2


def test_the_same_run_sheet_gives_the_same_file() -> None:
    assert run_sheet_pdf(run_sheet()) == run_sheet_pdf(run_sheet())


# ---- rooms


def test_a_door_list_names_everybody_in_their_room(tmp_path: Path) -> None:
    shown = _words(_read(write_door_list(rooms(), tmp_path / "doors.pdf", translate=TRANSLATE).read_bytes()))
    for words in ("Room1·1号房间", "Ines,P.", "LiWei李伟", "第三空间", "MeiLin", "People:4."):
        assert words in shown


def test_slides_show_topics_in_both_languages_and_names_only_if_asked(tmp_path: Path) -> None:
    path = write_room_slides(rooms(), tmp_path / "slides.pdf", translate=TRANSLATE)
    pdf = _read(path.read_bytes())
    assert (pdf.pages[0].mediabox.width, pdf.pages[0].mediabox.height) == (960, 540)
    assert "家长作为读者" in _words(pdf) and "Amara" in _words(pdf)
    assert "Amara" not in _words(_read(room_slides_pdf(rooms(), with_names=False)))


def test_a_hundred_rooms_run_on_over_slides() -> None:
    people = tuple(SeatedPerson(f"Person {n}") for n in range(8))
    many = RoomList("Breakout 1", "", tuple(BreakoutRoom(n, topic_en="A topic", people=people) for n in range(1, 101)))
    slides, doors = _read(room_slides_pdf(many)), _read(door_list_pdf(many))
    assert len(slides.pages) > 5 and len(doors.pages) > 5
    assert _words(doors).count("Person7") == 100


def test_120_people_in_20_rooms_are_all_on_the_slides_and_inside_them() -> None:
    long = "What could we do so that families become readers together with their children at home, in both languages?"
    made = tuple(
        BreakoutRoom(
            n,
            language="zh" if n % 4 == 0 else "en",
            topic_en=long if n % 3 == 0 else "Reading for pleasure",
            topic_zh="怎样让家长在家里和孩子一起成为读者？",
            people=tuple(SeatedPerson(f"Thomas Christopher Carver-Whitlock N{n}P{m}", "欧阳若兰") for m in range(6)),
        )
        for n in range(1, 21)
    )
    pdf = _read(room_slides_pdf(RoomList("Breakout 1", "分组讨论 1", made)))
    shown = _words(pdf)
    assert len(pdf.pages) == 4
    assert all(f"N{n}P{m}" in shown for n in range(1, 21) for m in range(6))
    assert min(_lowest(page) for page in pdf.pages) > 20
    assert len(_read(room_slides_pdf(RoomList("Breakout 1", "分组讨论 1", made), with_names=False)).pages) == 2


def test_one_room_of_sixty_people_fits_one_slide() -> None:
    crowd = BreakoutRoom(1, topic_en="Everybody", people=tuple(SeatedPerson(f"Person N{n}") for n in range(60)))
    pdf = _read(room_slides_pdf(RoomList("Breakout 1", "", (crowd,))))
    assert len(pdf.pages) == 1 and _lowest(pdf.pages[0]) > 20
    assert all(f"N{n}" in _words(pdf) for n in range(60))


def test_each_room_has_a_page_for_its_door(tmp_path: Path) -> None:
    pdf = _read(write_room_doors(rooms(), tmp_path / "doors.pdf", translate=TRANSLATE).read_bytes())
    assert len(pdf.pages) == len(rooms().rooms)
    first = "".join(pdf.pages[0].extract_text().split())
    assert "Familiesasreaders" in first and "家长作为读者" in first and "Ines,P." in first


def test_everybody_is_listed_by_name_with_their_room(tmp_path: Path) -> None:
    people = tuple(SeatedPerson(name) for name in ("Zoe", "李伟", "Amara", "Kim"))
    pdf = _read(write_name_list(RoomList("Breakout 1", "", (BreakoutRoom(7, people=people),)), tmp_path / "n.pdf").read_bytes())
    assert "Amara7Kim7李伟7Zoe7" in _words(pdf)


# ---- reading PDFs


def _insights(language: str) -> bytes:
    return insights_as_bytes(collection(language), ".pdf", translate=TRANSLATE)


def _read(made: bytes) -> Any:
    return PdfReader(BytesIO(made))


def _words(pdf: Any) -> str:
    """All that is shown, without spaces: where a line breaks is no matter."""
    return "".join("".join(page.extract_text() for page in pdf.pages).split())


def _lowest(page: Any) -> float:
    """How far the lowest letter stands above the foot of the page, in points."""
    heights: list[float] = []

    def look(words: str, cm: Any, tm: Any, _font: Any, _size: float) -> None:
        if words.strip():
            heights.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    page.extract_text(visitor_text=look)
    return min(heights)


def _fonts(pdf: Any) -> dict[str, bool]:
    """Whether each font is inside the file, by name."""
    found = {}
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            for inner in font.get_object().get("/DescendantFonts", [font]):
                described = inner.get_object()["/FontDescriptor"].get_object()
                found[str(inner.get_object()["/BaseFont"])] = any(name.startswith("/FontFile") for name in described)
    return found


def _all_fonts_are_embedded(pdf: Any) -> None:
    fonts = _fonts(pdf)
    assert fonts and all(fonts.values()), fonts
