"""Lists of people for people: whom a member met, and the coaching pairs, as CSV or an Excel workbook, or words for a message.

They hold what the operations gathered and nothing else: an address stands there only where its owner shares it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from moderator_app.domain.contacts import CoachingPairLine, Contact, ContactList, PairList
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import Translations, Wording
from moderator_app.exchange.spreadsheets import Cell, table_as_csv, table_as_xlsx
from moderator_app.exchange.whole_files import write_whole

#: Endings of the files that can be written.
FORMATS = (".csv", ".xlsx")


def write_contacts(found: ContactList, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """Whom a member met, a line a person. Raises RuleBroken for another ending or language, FileUnwritable."""
    say = Wording(language, translate)
    columns = [
        (text("Name"), 24), (text("Chinese name"), 16), (text("School"), 30), (text("Role"), 24), (text("City"), 16),
        (text("Country"), 16), (text("E-mail"), 30), (text("Met"), 8), (text("Coaching pair"), 14), (text("Meetings"), 50),
    ]  # fmt: skip
    title = text("Whom {name} met", name=found.owner)
    return _write(path, say, title, columns, [_contact(line, say) for line in found.contacts])


def write_pairs(found: PairList, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """The pairs of a round of peer coaching, a line a person. Raises as `write_contacts`."""
    say = Wording(language, translate)
    columns = [
        (text("Pair"), 8), (text("Name"), 24), (text("Chinese name"), 16), (text("School"), 30), (text("Role"), 24),
        (text("Country"), 16), (text("Time zone"), 20), (text("E-mail"), 30), (text("Inquiry"), 40), (text("Check-ins"), 30),
    ]  # fmt: skip
    lines = [line for pair in found.pairs for line in _pair(pair, say)]
    return _write(path, say, text("Coaching pairs {number}", number=found.number), columns, lines)


def pairs_text(found: PairList, *, language: str = "both", translate: Translations | None = None) -> str:
    """The pairs as words for a message: a line a pair, with the inquiry they work on."""
    say = Wording(language, translate)
    lines = [say.pick(found.strand_en, found.strand_zh), say.label(text("Coaching pairs {number}", number=found.number)), ""]
    for pair in found.pairs:
        names = " + ".join(_with_chinese(person.name, person.name_zh) for person in pair.people)
        inquiry = say.pick(pair.inquiry_en, pair.inquiry_zh)
        lines.append(f"{pair.number}. {names}" + (f" ({inquiry})" if inquiry else ""))
    return "\n".join(lines).strip() + "\n"


def _contact(line: Contact, say: Wording) -> list[Cell]:
    hidden = say.label(text("not shared"))
    return [
        line.name,
        line.name_zh,
        say.pick(line.school, line.school_zh),
        say.pick(line.role, line.role_zh),
        line.city,
        line.country,
        line.email or hidden,
        line.times,
        say.label(text("yes")) if line.coached else "",
        "\n".join(say.pick(en, zh) for en, zh in zip(line.meetings_en, line.meetings_zh, strict=True)),
    ]


def _pair(pair: CoachingPairLine, say: Wording) -> list[list[Cell]]:
    hidden = say.label(text("not shared"))
    days = ", ".join(day.isoformat() for day in pair.check_ins)
    return [
        [
            pair.number,
            person.name,
            person.name_zh,
            say.pick(person.school, person.school_zh),
            say.pick(person.role, person.role_zh),
            person.country,
            person.zone,
            person.email or hidden,
            say.pick(pair.inquiry_en, pair.inquiry_zh),
            days,
        ]
        for person in pair.people
    ]


def _with_chinese(name: str, name_zh: str) -> str:
    return name if not name_zh or name_zh in name else f"{name} {name_zh}"


def _write(path: Path, say: Wording, title: Text, columns: list[tuple[Text, int]], lines: Sequence[Sequence[Cell]]) -> Path:
    named = [(say.label(name), width) for name, width in columns]
    ending = path.suffix.lower()
    if ending == ".csv":
        rows = [[name for name, _width in named], *([_as_text(cell) for cell in line] for line in lines)]
        return write_whole(path, table_as_csv(rows))
    if ending == ".xlsx":
        return write_whole(path, table_as_xlsx(say.label(title), named, lines))
    raise RuleBroken(
        text("Such a list can't be written as “{ending}”.", ending=ending or path.name), text("Choose .csv or .xlsx.")
    )


def _as_text(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)
