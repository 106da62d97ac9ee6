"""Members as a table: read once in the background, then filtered and sorted here at once, thousands of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.domain.chinese import fold, name_sort_key, pinyin_of
from moderator_app.domain.wording import Text, text
from moderator_app.operations.people import MemberView, members

if TYPE_CHECKING:
    from moderator_app.store import Workspace

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole

NAME, SCHOOL, ROLE, CITY, LANGUAGE, YEARS, GAPS = range(7)
HEADERS: tuple[Text, ...] = (
    text("Full name"), text("School"), text("Role"), text("City"), text("Language"), text("Years"), text("Missing"),
)  # fmt: skip
NEEDS: dict[str, tuple[Text, str]] = {
    "en": (text("EN"), "neutral"),
    "zh": (text("中文"), "mandarin"),
    "either": (text("either"), "accent"),
}
"""How the language that a member needs is called and toned."""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member with what is needed to find and to sort them. `words`: all that may be typed to find them, folded."""

    view: MemberView
    words: str
    number: int
    school_key: str

    def school(self) -> str:
        return in_language(self.view.school, self.view.school_zh)

    def role(self) -> str:
        return in_language(self.view.role, self.view.role_zh)

    def beside_name(self) -> str:
        """What stands below the name: the name in the other script, and the e-mail."""
        view = self.view
        others = [name for name in (view.name_en, view.name_zh) if name and name not in view.name]
        return " · ".join(filter(None, (*others, view.email)))

    def gaps(self) -> str:
        """What is missing, in words: the first gap, and how many more."""
        if not self.view.gaps:
            return ""
        first = render(self.view.gaps[0])
        return first if len(self.view.gaps) == 1 else f"{first} +{len(self.view.gaps) - 1}"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which members are shown: what was typed, and one value of each choice ("" for all)."""

    typed: str = ""
    language: str = ""
    role: str = ""
    gaps_only: bool = False

    def is_open(self) -> bool:
        return self == Filter()

    def fitting(self, lines: Sequence[MemberLine]) -> list[MemberLine]:
        """Those of `lines` that are wanted, in their order."""
        parts = fold(self.typed).split()
        if self.is_open():
            return list(lines)
        need = "" if self.language == "unknown" else self.language
        return [
            line
            for line in lines
            if (not self.language or line.view.language_need == need)
            and (not self.role or line.view.role == self.role)
            and (not self.gaps_only or line.view.gaps)
            and all(part in line.words for part in parts)
        ]


@dataclass(frozen=True, slots=True)
class MemberPage:
    """All that the screen shows of a strand's members, or of everybody; `roles` are those that occur, English and Chinese."""

    lines: list[MemberLine]
    roles: tuple[tuple[str, str], ...]
    schools: int
    mandarin: int
    gaps: int

    def summary(self) -> str:
        """How many there are, from how many schools, how many need Mandarin or lack something, in one line."""
        people = len(self.lines)
        parts = [tr("1 person") if people == 1 else tr("{count} people", count=people)]
        if self.schools:
            parts.append(tr("1 school") if self.schools == 1 else tr("{count} schools", count=self.schools))
        if self.mandarin:
            parts.append(tr("1 needs Mandarin") if self.mandarin == 1 else tr("{count} need Mandarin", count=self.mandarin))
        if self.gaps:
            parts.append(tr("{count} with something missing", count=self.gaps))
        return " · ".join(parts)


def read_page(workspace: Workspace, strand_id: str | None) -> MemberPage:
    """The members of a strand, or everybody, ready to be shown. Called on the reading thread."""
    lines = _read_lines(workspace, strand_id)
    return MemberPage(
        lines,
        tuple(sorted({(line.view.role, line.view.role_zh) for line in lines if line.view.role})),
        len({line.view.school or line.view.school_zh for line in lines} - {""}),
        sum(line.view.language_need == "zh" for line in lines),
        sum(bool(line.view.gaps) for line in lines),
    )


def _read_lines(workspace: Workspace, strand_id: str | None) -> list[MemberLine]:
    keys: dict[str, str] = {}
    lines = []
    for number, view in enumerate(members(workspace, strand_id)):
        school = view.school or view.school_zh
        if school not in keys:
            keys[school] = name_sort_key(school)
        lines.append(MemberLine(view, _words(view), number, keys[school]))
    return lines


def _words(view: MemberView) -> str:
    names = (view.name, view.name_en, view.name_zh)
    said = [*names, view.email, view.school, view.school_zh, view.city, view.country, view.role, view.role_zh]
    for name in names:
        if name and not name.isascii():
            said.append(pinyin_of("".join(name.split())))  # 陈 静 is found as 陈静 is
    return fold(" ".join(filter(None, said)))


class MemberTable(QAbstractTableModel):
    """The members that fit the filter, in order. Data of every role come from the line; painting is the delegate's."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.all: list[MemberLine] = []
        self.lines: list[MemberLine] = []
        self.filter = Filter()
        self.order = (NAME, False)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return render(HEADERS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(line, index.column(), whole=role == Qt.ItemDataRole.ToolTipRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(line) if index.column() == NAME else self._shown(line, index.column(), whole=True)
        return None

    def spoken(self, line: MemberLine) -> str:
        """A member in one sentence, for screen readers."""
        need = NEEDS.get(line.view.language_need)
        parts = [line.view.name, line.school(), line.role(), line.view.city, render(need[0]) if need else ""]
        return ", ".join(filter(None, (*parts, *(render(gap) for gap in line.view.gaps))))

    def _shown(self, line: MemberLine, column: int, *, whole: bool) -> str:
        view = line.view
        if column == NAME:
            return "\n".join(filter(None, (view.name, line.beside_name()))) if whole else view.name
        if column == SCHOOL:
            return line.school()
        if column == ROLE:
            return line.role()
        if column == CITY:
            return ", ".join(filter(None, (view.city, view.country))) if whole else view.city
        if column == LANGUAGE:
            return render(NEEDS[view.language_need][0]) if view.language_need in NEEDS else ""
        if column == YEARS:
            return "" if view.experience_years is None else f"{view.experience_years:g}"
        return ", ".join(render(gap) for gap in view.gaps) if whole else line.gaps()

    def as_rows(self) -> list[list[str]]:
        """What is shown as rows of texts, for a file: a row of names first, then a person a row."""
        head = [text("Full name"), text("English name"), text("Chinese name"), text("E-mail"), *HEADERS[SCHOOL:LANGUAGE]]
        rows = [[render(words) for words in (*head, text("Country"), *HEADERS[LANGUAGE:GAPS], text("Interests"))]]
        for line in self.lines:
            view = line.view
            years = "" if view.experience_years is None else f"{view.experience_years:g}"
            need = render(NEEDS[view.language_need][0]) if view.language_need in NEEDS else ""
            facts = [view.name, view.name_en, view.name_zh, view.email, line.school(), line.role(), view.city, view.country]
            rows.append([*facts, need, years, view.interests])
        return rows

    # ---- what is shown

    def show(self, lines: Sequence[MemberLine]) -> None:
        """Show these members, filtered and sorted as before."""
        self.all = list(lines)
        self._arrange()

    def show_only(self, wanted: Filter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def row_of(self, person_id: str | None) -> int:
        """The row of a person, or -1."""
        return next((number for number, line in enumerate(self.lines) if line.view.person_id == person_id), -1)

    def renew_words(self) -> None:
        """The language changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HEADERS) - 1)
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(HEADERS) - 1))

    def _arrange(self) -> None:
        column, backwards = self.order
        shown = self.filter.fitting(self.all)
        shown.sort(key=_KEYS[column], reverse=backwards)
        if [line.view.person_id for line in shown] == [line.view.person_id for line in self.lines]:
            self.lines = shown
            self.renew_words()
            return
        self.beginResetModel()
        self.lines = shown
        self.endResetModel()


_KEYS: dict[int, Callable[[MemberLine], Any]] = {
    NAME: lambda line: line.number,
    SCHOOL: lambda line: (not line.school_key.strip(), line.school_key, line.number),
    ROLE: lambda line: (not line.view.role, line.view.role.casefold(), line.number),
    CITY: lambda line: (not line.view.city, line.view.city.casefold(), line.number),
    LANGUAGE: lambda line: (line.view.language_need or "~", line.number),
    YEARS: lambda line: (line.view.experience_years is None, line.view.experience_years or 0, line.number),
    GAPS: lambda line: (-len(line.view.gaps), line.number),
}
