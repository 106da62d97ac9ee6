"""A debrief as one list: a row for each proposed theme, its lines below it, and what fits nowhere at the end."""

from __future__ import annotations

from dataclasses import dataclass

from moderator_app.desktop.translation import language, render, tr
from moderator_app.desktop.widgets.capture_field import room_words
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.debrief import Cluster, Debrief, Line
from moderator_app.domain.wording import text

HEADING, LINE = "theme:", "line:"
"""How the keys of rows begin."""


@dataclass(frozen=True, slots=True)
class DebriefRow:
    """What the list needs besides the words. `number` is that of the theme, by which it is called (0: the rest); `titles` are
    empty for a line."""

    cluster: str
    number: int
    titles: tuple[str, str] | None = None
    offered: bool = False

    @property
    def is_heading(self) -> bool:
        return self.titles is not None


def debrief_rows(debrief: Debrief) -> list[Row]:
    """The rows in the language of now. An empty rest has none."""
    found: list[Row] = []
    for number, cluster in enumerate(debrief.clusters, 1):
        if cluster.is_rest and not cluster.line_ids:
            continue
        shown = 0 if cluster.is_rest else number
        found.append(_heading(cluster, shown))
        found += [_line(debrief.lines[line], cluster.key, shown) for line in cluster.line_ids]
    return found


def _heading(cluster: Cluster, number: int) -> Row:
    first, second = (cluster.title_en, cluster.title_zh)
    if language() == "zh":
        first, second = second, first
    title, other = (first or second), (second if first else "")
    return Row(
        key=HEADING + cluster.key,
        title=tr("In no theme yet") if cluster.is_rest else title,
        second=other,
        third=tr("theme {number}", number=number) if number else "",
        trailing=str(len(cluster.line_ids)),
        trailing_pills=((text("a choice"), "accent"),) if cluster.offered else (),
        quiet=cluster.is_rest,
        payload=DebriefRow(cluster.key, number, (cluster.title_en, cluster.title_zh), cluster.offered),
    )


def _line(line: Line, cluster: str, number: int) -> Row:
    pills: tuple[tuple[str, str], ...] = ()
    if line.room_number:
        tone = "mandarin" if line.is_mandarin_room else "neutral"
        pills = ((render(room_words(line.room_number, line.is_mandarin_room)), tone),)
    return Row(LINE + line.id, line.text, line.said_by, pills=pills, payload=DebriefRow(cluster, number))


def titles_in(written: str) -> tuple[str, str]:
    """English and Chinese title of what was written: "Families / 家长", or one of them alone."""
    from moderator_app.domain.chinese import has_chinese

    parts = [part.strip() for part in written.replace("／", "/").split(" / ")]
    if len(parts) == 1 and "/" in written:
        parts = [part.strip() for part in written.replace("／", "/").split("/")]
    if len(parts) == 2 and has_chinese(parts[0]) != has_chinese(parts[1]):
        return (parts[1], parts[0]) if has_chinese(parts[0]) else (parts[0], parts[1])
    return ("", written.strip()) if has_chinese(written) else (written.strip(), "")


def titles_written(titles: tuple[str, str]) -> str:
    """Both titles as they are written in place."""
    return " / ".join(filter(None, titles))
