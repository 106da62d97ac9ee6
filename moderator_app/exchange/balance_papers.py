"""The heard balance as a table: by school and language, and by person only when that was asked for twice."""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.balance import Balance, HeardGroup, for_export
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import Translations, Wording
from moderator_app.exchange.spreadsheets import Cell, table_as_csv, table_as_xlsx
from moderator_app.exchange.whole_files import write_whole

#: Endings of the files that can be written.
FORMATS = (".csv", ".xlsx")

#: Languages that people need, as stored, with their names for people.
LANGUAGE_LABELS: dict[str, Text] = {"en": text("English"), "zh": text("Chinese"), "either": text("Either language")}


def write_balance(
    balance: Balance,
    path: Path,
    *,
    with_names: bool = False,
    names_confirmed: bool = False,
    language: str = "both",
    translate: Translations | None = None,
) -> Path:
    """Write a balance as .csv or .xlsx, whole or not at all; return the path.

    Without names: a line a school and a line a language, small ones together. With names, said twice: a line a person as well.
    Raises `Refused` when names were asked for once, RuleBroken for another ending, `FileUnwritable`.
    """
    path = Path(path)
    shown = for_export(balance, with_names=with_names, names_confirmed=names_confirmed)
    say = Wording(language, translate)
    columns = [
        (text("Group"), 14), (text("Name"), 30), (text("People"), 10), (text("Heard"), 10), (text("Minutes of speech"), 18),
        (text("Turns"), 10), (text("Wrote"), 10), (text("Questions asked"), 10), (text("Quoted"), 10),
    ]  # fmt: skip
    named = [(say.label(name), width) for name, width in columns]
    lines: list[list[Cell]] = [
        _group(text("School"), one.name or say.label(text("Other schools")), one, say) for one in shown.schools
    ]
    for one in shown.languages:
        name = say.label(LANGUAGE_LABELS[one.name]) if one.name in LANGUAGE_LABELS else say.label(text("Other or not known"))
        lines.append(_group(text("Language"), name, one, say))
    if with_names:
        lines += [
            [say.label(text("Person")), one.name, 1, int(one.is_heard), _minutes(one.seconds), one.turns, one.wrote, one.asked,
             one.quoted]
            for one in shown.people
        ]  # fmt: skip
    match path.suffix.lower():
        case ".csv":
            return write_whole(
                path, table_as_csv([[name for name, _ in named], *([str(cell) for cell in line] for line in lines)])
            )
        case ".xlsx":
            return write_whole(path, table_as_xlsx(say.label(text("Heard balance")), named, lines))
        case suffix:
            raise RuleBroken(
                text("Such a list can't be written as “{ending}”.", ending=suffix or path.name), text("Choose .csv or .xlsx.")
            )


def _group(kind: Text, name: str, group: HeardGroup, say: Wording) -> list[Cell]:
    counts = [group.turns, group.wrote, group.asked, group.quoted]
    return [say.label(kind), name, group.people, group.heard, _minutes(group.seconds), *counts]


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f}"
