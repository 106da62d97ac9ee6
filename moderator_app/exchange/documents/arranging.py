"""How a collection of insights is laid out, before it is a document of any format.

One arrangement serves DOCX, PDF, Markdown and HTML, so that they say the same: themes in order of appearance, each
entry with its words in the language of the reader and what has to be remarked on them, and at the end what was left
out and why. All words here are final; the formats only set them.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from moderator_app.domain.publication import INSIGHT_KIND_LABELS, InsightCollection, InsightEntry
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import LANGUAGE_NAMES, Translations, Wording, fit, one_line


@dataclass(frozen=True, slots=True)
class Version:
    """An entry's words in one language. `remark` says what is to be known of them ("" for nothing).

    `column` is the language of the column it stands in; `language` that of the words, which differ where a text
    exists in the other language only.
    """

    column: str
    language: str
    words: str
    detail: str
    remark: str


@dataclass(frozen=True, slots=True)
class ArrangedEntry:
    """One insight. `facts` are short: room, who said it, meeting, place in the recording."""

    id: str
    kind: str
    kind_label: str
    versions: tuple[Version, ...]
    facts: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArrangedTheme:
    """A theme with its entries; `heading` as (language, words)."""

    heading: tuple[tuple[str, str], ...]
    entries: tuple[ArrangedEntry, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole document. `title` as (language, words); `columns` the names of the languages where two stand side by side."""

    language: str
    languages: tuple[str, ...]
    columns: tuple[str, ...]
    title: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    counted: str
    themes: tuple[ArrangedTheme, ...]
    empty: str
    left_out_heading: str
    left_out_note: str
    left_out: tuple[tuple[str, str], ...]


def arrange(collection: InsightCollection, translate: Translations | None = None) -> Arrangement:
    """The document's words in reading order. Raises RuleBroken for a language that documents can't be written in."""
    say = Wording(collection.language, translate)
    title = say.versions(collection.title_en, collection.title_zh)
    return Arrangement(
        language=collection.language,
        languages=say.languages,
        columns=tuple(LANGUAGE_NAMES[language] for language in say.languages),
        title=tuple(title or say.each(text("Insights"))),
        facts=_facts_of_collection(collection, say),
        counted=say.label(_counted(len(collection.entries))),
        themes=tuple(_themes(collection, say)),
        empty="" if collection.entries else say.label(text("No insight may go out yet.")),
        left_out_heading=say.label(text("Left out")),
        left_out_note=say.label(_left_out_note(len(collection.left_out))),
        left_out=tuple((one_line(say.label(held.text)), one_line(say.label(held.reason))) for held in collection.left_out),
    )


def web_address(link: str) -> str:
    """The link if a click on it is harmless (http, https, mailto), else ""."""
    if any(letter.isspace() for letter in link):
        return ""
    try:
        return link if urlsplit(link).scheme.lower() in ("http", "https", "mailto") else ""
    except ValueError:  # not an address at all, e.g. "http://[": shown as plain words
        return ""


def kind_label(kind: str) -> Text:
    """The name of a kind; one from a newer version is an "Insight"."""
    return INSIGHT_KIND_LABELS.get(kind, INSIGHT_KIND_LABELS["insight"])


def remark_on(entry: InsightEntry, language: str) -> Text | None:
    """What has to be said of an entry's words in `language`: not there, or a translation nobody has approved."""
    words = {"en": entry.text_en, "zh": entry.text_zh}
    if not words[language].strip():
        return text("Not translated yet")
    if language == entry.source_language or entry.translation_state == "approved":
        return None
    if entry.translation_state == "review":
        return text("Translation waiting for review")
    return text("Draft translation")


# ---- parts of the arrangement


def _facts_of_collection(collection: InsightCollection, say: Wording) -> tuple[str, ...]:
    facts = [
        say.pick(collection.strand_en, collection.strand_zh),
        say.pick(collection.meeting_en, collection.meeting_zh),
        say.day(collection.meeting_date) if collection.meeting_date else "",
    ]
    return tuple(one_line(fact) for fact in facts if fact)


def _counted(count: int) -> Text:
    return text("1 insight") if count == 1 else text("{count} insights", count=count)


def _left_out_note(count: int) -> Text:
    if not count:
        return text("Nothing was left out.")
    if count == 1:
        return text("1 insight stays behind until its reason is settled.")
    return text("{count} insights stay behind until their reasons are settled.", count=count)


def _themes(collection: InsightCollection, say: Wording) -> list[ArrangedTheme]:
    groups: dict[tuple[str, str], list[InsightEntry]] = {}
    for entry in collection.entries:
        groups.setdefault((one_line(entry.theme_en), one_line(entry.theme_zh)), []).append(entry)
    nameless = groups.pop(("", ""), None)
    if nameless is not None:  # last, whatever came first
        groups["", ""] = nameless
    made = []
    for (en, zh), entries in groups.items():
        heading = say.versions(en, zh) or say.each(text("Without a theme"))
        made.append(ArrangedTheme(tuple(heading), tuple(_entry(entry, collection, say) for entry in entries)))
    return made


def _entry(entry: InsightEntry, collection: InsightCollection, say: Wording) -> ArrangedEntry:
    return ArrangedEntry(
        id=entry.id,
        kind=entry.kind,
        kind_label=say.label(kind_label(entry.kind)),
        versions=tuple(_version(entry, language, say) for language in say.languages),
        facts=_facts_of_entry(entry, collection, say),
        links=tuple(one_line(link) for link in entry.links if link.strip()),
    )


def _version(entry: InsightEntry, column: str, say: Wording) -> Version:
    words = {"en": entry.text_en, "zh": entry.text_zh}
    details = {"en": entry.detail_en, "zh": entry.detail_zh}
    other = "zh" if column == "en" else "en"
    language = column
    remark = remark_on(entry, column)
    if not words[column].strip() and len(say.languages) == 1:
        language = other
        remark = text("Only in Chinese so far") if other == "zh" else text("Only in English so far")
    said = say.said(column, remark) if remark else ""
    return Version(column, language, fit(words[language]).strip(), fit(details[language]).strip(), said)


def _facts_of_entry(entry: InsightEntry, collection: InsightCollection, say: Wording) -> tuple[str, ...]:
    facts = [say.label(text("Room {number}", number=entry.room)) if entry.room else "", entry.said_by]
    if not (collection.meeting_en or collection.meeting_zh):
        facts.append(say.pick(entry.meeting_en, entry.meeting_zh))
    if collection.meeting_date is None and entry.meeting_date is not None:
        facts.append(say.day(entry.meeting_date))
    if not (collection.strand_en or collection.strand_zh):
        facts.append(say.pick(entry.strand_en, entry.strand_zh))
    if entry.evidence.strip():
        facts.append(say.label(text("Recording {time}", time=entry.evidence.strip())))
    return tuple(one_line(fact) for fact in facts if fact.strip())
