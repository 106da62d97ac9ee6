"""Insights as documents: what was typed is shown as typed, in the reader's language, with what was left out."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import INSIGHT_KIND_LABELS, InsightEntry, described_without_words
from moderator_app.exchange.documents import INSIGHT_FORMATS, insights_as_bytes, write_insights
from moderator_app.exchange.documents.markdown import escaped, escaped_in_cell
from moderator_app.exchange.reader_language import fit
from tests.exchange.publications import ADDRESS, LONG, MARKUP, TRANSLATE, collection, with_text

SOME_WORDS = st.text(max_size=60) | st.text("#*_`<>&|\\[]()!~$=-+.:1 \n\tab李“", max_size=40)


@pytest.mark.parametrize("suffix", INSIGHT_FORMATS)
@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_every_format_is_written_in_every_language(tmp_path: Path, suffix: str, language: str) -> None:
    path = write_insights(collection(language), tmp_path / f"insights{suffix}", translate=TRANSLATE)
    assert path.stat().st_size > 500
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", [".md", ".html", ".pdf", ".csv", ".json"])  # ZIP files hold the time of packing
def test_the_same_insights_give_the_same_bytes_twice(suffix: str) -> None:
    assert insights_as_bytes(collection(), suffix) == insights_as_bytes(collection(), suffix)


@pytest.mark.parametrize("suffix", INSIGHT_FORMATS)
def test_a_collection_without_insights_is_still_a_document(suffix: str) -> None:
    assert insights_as_bytes(replace(collection(), entries=(), left_out=()), suffix)


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        write_insights(collection(), tmp_path / "insights.odt")
    assert refused.value.code == "document.format"
    assert ".docx" in str(refused.value.remedy)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        insights_as_bytes(replace(collection(), language="fr"), ".md")
    assert refused.value.code == "document.language"


def test_something_left_out_is_named_without_its_words() -> None:
    assert str(described_without_words("case", 4, "00:10:00")) == "Best-practice case, room 4, 00:10:00"
    assert str(described_without_words("question")) == "Question, whole group"
    assert str(described_without_words("of a newer version", 2)) == "Insight, room 2"


# ---- Markdown


def test_markdown_has_themes_as_headings_in_order_and_what_was_left_out_last() -> None:
    lines = _markdown("en").splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# Reading culture: insights",
        "## Families as readers",
        "## Multilingual collections",
        "## Without a theme",
        "## Left out",
    ]
    assert lines[-1] == "- Resource, room 2, 00:12:01: Permission was refused"


def test_chinese_markdown_has_chinese_labels() -> None:
    shown = _markdown("zh")
    assert "## 家长作为读者" in shown and "## 未纳入" in shown and "3 号房间" in shown
    assert "Left out" not in shown


def test_an_insight_in_the_other_language_only_is_shown_and_remarked_on() -> None:
    shown = _markdown("zh")
    assert "Who translates for families?" in shown
    assert "目前只有英文" in shown


def test_side_by_side_is_a_table_with_a_column_a_language() -> None:
    tokens = _reader().parse(_markdown("both"))
    heads = [tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "th_open"]
    assert heads[:2] == ["English", "中文"]
    rows = [token for token in tokens if token.type == "tr_open"]
    assert len(rows) == 4 + 3  # entries, and a header for each of three themes
    cells = [tokens[place + 1] for place, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 8


def test_a_draft_translation_is_remarked_on_and_an_approved_one_is_not() -> None:
    entry = InsightEntry("1", text_en="Logs", text_zh="日志", translation_state="draft")
    draft = insights_as_bytes(replace(collection("zh"), entries=(entry,)), ".md", translate=TRANSLATE).decode()
    approved = replace(entry, translation_state="approved")
    final = insights_as_bytes(replace(collection("zh"), entries=(approved,)), ".md", translate=TRANSLATE).decode()
    assert "Draft translation" in draft
    assert "Draft translation" not in final


@given(SOME_WORDS)
def test_markdown_shows_whatever_was_typed(words: str) -> None:
    shown = _shown(_reader().render(escaped(fit(words))))
    assert shown.split() == fit(words).split()


@given(SOME_WORDS)
def test_a_markdown_cell_shows_whatever_was_typed(words: str) -> None:
    page = _reader().render(f"| English | 中文 |\n| --- | --- |\n| x {escaped_in_cell(fit(words))} x | y |\n")
    html = _Page(page)
    assert html.count["td"] == 2
    assert _shown(page).split() == ["English", "中文", "x", *fit(words).split(), "x", "y"]


def _markdown(language: str) -> str:
    return insights_as_bytes(collection(language), ".md", translate=TRANSLATE).decode("utf-8")


def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _shown(page: str) -> str:
    return _Page(page).words


# ---- HTML


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_a_web_page_holds_no_script_and_asks_for_no_other_file(language: str) -> None:
    page = _Page(insights_as_bytes(collection(language), ".html", translate=TRANSLATE).decode("utf-8"))
    assert page.count["script"] == page.count["img"] == page.count["link"] == page.count["iframe"] == 0
    assert MARKUP in page.words or language == "zh"
    assert page.count["h1"] == page.count["main"] == 1
    assert page.unclosed == []


def test_only_harmless_addresses_are_links() -> None:
    page = _Page(insights_as_bytes(collection("en"), ".html").decode("utf-8"))
    targets = [target for target in page.targets if not target.startswith("#")]
    assert targets == [ADDRESS]


def test_a_web_page_names_the_language_of_each_piece() -> None:
    chinese = _Page(insights_as_bytes(collection("zh"), ".html", translate=TRANSLATE).decode("utf-8"))
    both = _Page(insights_as_bytes(collection("both"), ".html", translate=TRANSLATE).decode("utf-8"))
    assert chinese.languages[0] == "zh-Hans" and "en" in chinese.languages  # one insight is there in English only
    assert both.languages[0] == "en" and "zh-Hans" in both.languages
    assert both.count["th"] == 2 * 3


@given(SOME_WORDS)
def test_a_web_page_shows_whatever_was_typed(words: str) -> None:
    page = _Page(insights_as_bytes(with_text(words), ".html").decode("utf-8"))
    assert page.count["script"] == 0 and page.unclosed == []
    assert " ".join(fit(words).split()) in " ".join(page.words.split())


class _Page(HTMLParser):
    """What a reader of the page finds: its words, tags, languages and link targets."""

    EMPTY = ("br", "meta", "hr")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []
        self.unclosed: list[str] = []
        self.languages: list[str] = []
        self.targets: list[str] = []
        self.feed(page)
        self.close()

    @property
    def count(self) -> dict[str, int]:
        return _Counted({tag: self.tags.count(tag) for tag in self.tags})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag not in self.EMPTY:
            self.unclosed.append(tag)
        if tag in (*self.EMPTY, "td", "th", "p", "li"):
            self.words += " "
        self.languages += [told["lang"] or ""] if "lang" in told else []
        self.targets += [told["href"] or ""] if "href" in told else []

    def handle_endtag(self, tag: str) -> None:
        if tag in self.EMPTY:
            return
        assert self.unclosed.pop() == tag
        self.words += " " if tag in ("p", "td", "th", "li") else ""

    def handle_data(self, data: str) -> None:
        if "style" not in self.unclosed and "title" not in self.unclosed:
            self.words += data


class _Counted(dict[str, int]):
    def __missing__(self, tag: str) -> int:
        return 0


# ---- Word


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_a_word_document_holds_every_text(language: str) -> None:
    shown = _word_text(insights_as_bytes(collection(language), ".docx", translate=TRANSLATE))
    expected = {"en": [MARKUP, LONG.strip()], "zh": ["双语阅读日志让家长参与进来", "=1+1 “引号”、标点"]}
    for name in ("en", "zh") if language == "both" else (language,):
        for words in expected[name]:
            assert words in shown
    assert ADDRESS in shown


def test_a_word_document_names_a_chinese_font_in_its_defaults_and_headings() -> None:
    document = Document(BytesIO(insights_as_bytes(collection(), ".docx")))
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert defaults.get(qn("w:eastAsia")) == "Microsoft YaHei"
    for name in ("Title", "Heading 1", "Normal"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
        assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_a_word_document_has_headings_and_header_rows_that_repeat() -> None:
    document = Document(BytesIO(insights_as_bytes(collection(), ".docx", translate=TRANSLATE)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings[0] == "Families as readers · 家长作为读者"
    assert headings[-1] == "Left out · 未纳入"
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["English", "中文"]
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in document.tables)


@given(SOME_WORDS)
def test_a_word_document_takes_whatever_was_typed(words: str) -> None:
    shown = _word_text(insights_as_bytes(with_text(words), ".docx"))
    assert " ".join(fit(words).split()) in " ".join(shown.split())


def _word_text(made: bytes) -> str:
    document = Document(BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


# ---- JSON


def test_json_holds_every_field_in_both_languages() -> None:
    whole = json.loads(insights_as_bytes(collection("zh"), ".json", translate=TRANSLATE))
    first = whole["insights"][0]
    assert (whole["format"], whole["version"]) == ("peersphere-insights", 1)
    assert first["text"] == {"en": "Bilingual reading logs bring parents in", "zh": "双语阅读日志让家长参与进来"}
    assert first["links"] == [ADDRESS]
    assert first["kind"] in INSIGHT_KIND_LABELS
    assert whole["meeting"]["date"] == "2026-11-19"
    assert whole["left_out"][0]["reason"] == {"zh": "未获许可"}


@given(st.text(max_size=60))
def test_json_brings_words_back_as_they_were(words: str) -> None:
    whole = json.loads(insights_as_bytes(with_text(words), ".json"))
    assert whole["insights"][0]["text"]["en"] == fit(words)
