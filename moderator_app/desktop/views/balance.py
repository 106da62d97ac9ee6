"""The heard balance of a meeting or a season: who spoke, wrote, asked and was quoted, and who was not heard. For the moderator
alone: counted when it is looked at, kept nowhere, given out without names unless that is asked for twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from moderator_app.desktop.commands import command
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words, in_language, language, render
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import (
    Button,
    ChoiceField,
    EmptyPlace,
    Icon,
    Label,
    PageTitle,
    Placeholder,
    Segmented,
    row_of,
)
from moderator_app.desktop.widgets.balance_bars import BalanceBars
from moderator_app.desktop.widgets.balance_side import BalanceSide
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.balance import Balance, Heard, HeardGroup
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.beside import beside
from moderator_app.operations import strands
from moderator_app.operations.balance import balance_of, season_balance

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_SEASON = "season"
_LANGUAGES: dict[str, Text] = {"en": text("English"), "zh": text("Chinese"), "either": text("Either language")}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A balance, and the meetings there are to choose from as (id, name)."""

    balance: Balance
    meetings: tuple[tuple[str, Words], ...]


class BalanceView(View):
    """A strand's place "balance"; nothing of it is in the sidebar."""

    kind = "balance"
    tables = frozenset({"cue", "note", "insight", "attendance", "membership", "person", "voice", "recording", "event"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seen: _Seen | None = None
        self.export_button = Button(text("Export…"), self.ask_what_to_export, icon_name="file-down")
        self.title = PageTitle(text("Heard balance"), "", self.export_button)
        self.scope = ChoiceField(((_SEASON, text("The season so far")),), name=text("Of what"))
        self.scope.setMinimumContentsLength(18)
        self.by = Segmented(
            [("people", text("Members")), ("schools", text("Schools")), ("languages", text("Languages"))], text("Counted by")
        )
        self.bars = BalanceBars(text("Who was heard"))
        self.told = Label("", "second", wrap=True)
        self.side = BalanceSide()
        self._lay_out()
        self.scope.chosen.connect(lambda _which: self.refresh(None))
        self.by.chosen.connect(lambda _by: self._fill())
        self.bars.chosen.connect(self._show_person)

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "mic",
            text("Nothing to count yet"),
            text("Bring in a transcript or chat, or name people in your notes; then it shows whose voices carry the meetings."),
            Button(text("Open meetings"), lambda: self.desk.go(Place("meetings", self.place.strand_id))),
        )
        private = row_of(Icon("lock", "mute", 14), Label(text("Only you see this"), "small"), spacing=5)
        self.filled = QWidget()
        column = QVBoxLayout(self.filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row_of(self.scope, self.by, None, spacing=8))
        told = row_of(spacing=12)
        told.addWidget(self.told, 1)
        told.addLayout(private)
        column.addLayout(told)
        column.addWidget(self.bars, 1)
        self.waiting = Placeholder(6)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.pages, 1)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.strand_id != self.place.strand_id:
            self.seen = None
            self.pages.setCurrentWidget(self.waiting)
            self.scope.choose(_SEASON)
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id = self.place.strand_id
        if strand_id is None:
            return
        which, now = self.scope.current() or _SEASON, self.desk.now()

        def look(workspace: Workspace) -> _Seen:
            there = [event for event in strands.events(workspace, strand_id) if event.kind == "meeting"]
            known = {event.id for event in there}
            counted = balance_of(workspace, which) if which in known else season_balance(workspace, strand_id, now=now)
            names = tuple((event.id, _meeting_name(event)) for event in there)
            return _Seen(counted, names)

        self.desk.ask(look, self._take, key="balance")

    def inspector(self) -> QWidget:
        return self.side

    def crumb(self) -> Words | None:
        return text("Heard balance")

    def retranslate(self) -> None:
        self._fill()

    def save_state(self) -> dict[str, Any]:
        return {"scope": self.scope.current(), "by": self.by.current()}

    def restore_state(self, state: dict[str, Any]) -> None:
        if state.get("by") in ("people", "schools", "languages"):
            self.by.choose(state["by"])
        if state.get("scope"):
            self.scope.choose(state["scope"])
            self.refresh(None)

    # ---- showing

    def _take(self, seen: _Seen) -> None:
        self.seen = seen
        self.scope.show_choices([(_SEASON, text("The season so far")), *seen.meetings])
        if self.scope.currentIndex() < 0:
            self.scope.choose(_SEASON)
        self._fill()

    def _fill(self) -> None:
        if self.seen is None:
            return
        balance = self.seen.balance
        strand = self.desk.tree.strand(self.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        counted = text("{meetings} meetings", meetings=balance.meetings)
        self.title.say(text("Heard balance"), f"{name} · {render(counted)}" if name else counted)
        heard = [one for one in balance.people if one.is_heard]
        self.told.show_words(_in_a_sentence(balance))
        if self.by.current() == "schools":
            self._show_groups(balance.schools, text("Other or no school"))
        elif self.by.current() == "languages":
            self._show_groups(balance.languages, text("Other or not known"))
        else:
            most = max((one.seconds for one in heard), default=0.0) or 1.0
            self.bars.show_rows([_person_row(one, one.seconds / most) for one in heard])
        self.side.show_balance(balance)
        chosen = self.bars.current_key()
        if chosen is not None:
            self._show_person(chosen)
        self.pages.setCurrentWidget(self.filled if heard else self.empty)
        self.inspector_wanted.emit(bool(heard))
        self.export_button.setVisible(bool(heard))

    def _show_groups(self, groups: tuple[HeardGroup, ...], nameless: Text) -> None:
        most = max((group.seconds for group in groups), default=0.0) or 1.0
        self.bars.show_rows([_group_row(group, group.seconds / most, nameless) for group in groups])

    def _show_person(self, key: str) -> None:
        if self.seen is not None and self.by.current() == "people":
            self.side.show_person(next((one for one in self.seen.balance.people if _key(one) == key), None))

    # ---- going out

    def ask_what_to_export(self) -> None:
        """Ask whether names are to stand in the file, and if so ask again."""
        from moderator_app.desktop.dialogs.export_balance import ExportBalance

        if self.seen is not None:
            names = sum(one.is_heard for one in self.seen.balance.people)
            ExportBalance(names, self.ask_where, self.window()).open()

    def ask_where(self, with_names: bool) -> None:
        """Ask for the file's name, then write it."""
        dialog = QFileDialog(self.window(), render(text("Export the heard balance")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.selectFile("heard-balance.xlsx")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), with_names))
        dialog.open()

    def write(self, path: Path, with_names: bool) -> None:
        """Write the table; `with_names` was said twice."""
        if self.seen is None:
            return
        balance, written_in = self.seen.balance, language()

        def work(progress: Progress) -> Path:
            named = {"with_names": with_names, "names_confirmed": with_names, "language": written_in}
            written: Path = beside("balance_papers.write_balance", balance, path, progress=progress, **named)
            return written

        def tell(file: Path) -> None:
            self.desk.say(text("Wrote {file}", file=file.name))

        self.desk.background.run(work, done=tell, title=text("Writing {file}", file=path.name), lane="paper", owner=self)


def _meeting_name(event: strands.EventView) -> Words:
    title = in_language(event.title_en, event.title_zh)
    if not event.number:
        return title
    return (
        text("Meeting {number}: {title}", number=event.number, title=title)
        if title
        else text("Meeting {number}", number=event.number)
    )


def _in_a_sentence(balance: Balance) -> Text:
    members = [one for one in balance.people if one.person_id is not None]
    heard, silent = sum(one.is_heard for one in members), len(balance.not_heard)
    if not balance.has_transcript:
        return text(
            "{heard} members were heard, {silent} not yet. Minutes come with a transcript; chat, notes and insights are counted.",
            heard=heard,
            silent=silent,
        )
    return text("{heard} members were heard, {silent} not yet. Bars show minutes of speech.", heard=heard, silent=silent)


def _key(one: Heard) -> str:
    return one.person_id or f"label:{one.name}"


def minutes_words(seconds: float) -> Text:
    """A length of speech in words: whole minutes from ten on, tenths below."""
    minutes = seconds / 60
    return text("{minutes} min", minutes=f"{minutes:.0f}" if minutes >= 10 else f"{minutes:.1f}")


def _counts(one: Heard | HeardGroup) -> Words:
    parts: list[Text] = []
    for count, words in (
        (one.turns, text("{count} turns", count=one.turns)),
        (one.wrote, text("wrote {count}", count=one.wrote)),
        (one.asked, text("asked {count}", count=one.asked)),
        (one.quoted, text("quoted {count}", count=one.quoted)),
    ):
        if count:
            parts.append(words)
    return " · ".join(render(part) for part in parts)


def _person_row(one: Heard, share: float) -> Row:
    second: Words = one.school
    if one.person_id is None:
        second = text("nobody is tied to this voice yet")
    elif one.is_leading:
        second = text("moderates")
    elif one.language == "zh":  # in words what the colour of the bar says
        second = f"{one.school} · 中文" if one.school else "中文"
    return Row(
        _key(one),
        one.name,
        second,
        _counts(one),
        mandarin=one.language == "zh",
        trailing=minutes_words(one.seconds),
        quiet=one.person_id is None or one.is_leading,
        payload=share,
    )


def _group_row(group: HeardGroup, share: float, nameless: Text) -> Row:
    title: Words = _LANGUAGES.get(group.name, group.name) or nameless
    second = text("{heard} of {people} heard", heard=group.heard, people=group.people)
    return Row(
        group.name or "-",
        title,
        second,
        _counts(group),
        mandarin=group.name == "zh",
        trailing=minutes_words(group.seconds),
        payload=share,
    )


def _there(view: BalanceView) -> bool:
    return view.seen is not None and any(one.is_heard for one in view.seen.balance.people)


@command("balance.export", text("Export the heard balance"), icon="file-down", scope="balance", enabled=_there)
def _export(view: BalanceView) -> None:
    view.ask_what_to_export()


def _by(which: str, view: BalanceView) -> None:
    view.by.choose(which)
    view._fill()


for _which, _name in (
    ("people", text("Heard balance by people")),
    ("schools", text("Heard balance by schools")),
    ("languages", text("Heard balance by languages")),
):
    command(f"balance.{_which}", _name, icon="users", scope="balance")(partial(_by, _which))
