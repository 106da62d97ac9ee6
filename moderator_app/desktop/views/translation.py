"""The translation desk of a strand: texts and translations in two columns, one of them open for writing, what it lacks marked,
and at the right what its owner allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, in_language, render
from moderator_app.desktop.views import translation_commands as _translation_commands  # noqa: F401  (fills the registry)
from moderator_app.desktop.views.translation_files import TranslationFiles
from moderator_app.desktop.views.translation_letters import TranslationLetters
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import (
    Banner,
    Button,
    Card,
    ChoiceField,
    EmptyPlace,
    Label,
    PageTitle,
    Placeholder,
    SearchField,
    row_of,
)
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.permission_side import Owned, PermissionSide
from moderator_app.desktop.widgets.translation_editor import TranslationEditor
from moderator_app.desktop.widgets.translation_list import UnitList, columns_of
from moderator_app.domain.chinese import fold
from moderator_app.domain.glossary import Gap, Glossary
from moderator_app.domain.translation_units import UNIT_KINDS, TranslationUnit, read_key
from moderator_app.domain.wording import Text, text
from moderator_app.operations import glossary as terms
from moderator_app.operations import insights, letters
from moderator_app.operations import translation_desk as desk_of
from moderator_app.operations.sent_copies import copies_of
from moderator_app.operations.translation_desk import NotDone

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

_STATES: dict[str, Text] = {
    "": text("All states"),
    "none": text("Not translated"),
    "draft": text("Draft"),
    "review": text("Waiting for review"),
    "approved": text("Approved"),
    "stale": text("Source changed"),
    "missing": text("Something missing"),
}
_NEXT = {"approve": "approved", "review": "review", "open": "review", "back": "draft"}


@dataclass(frozen=True, slots=True)
class _Found:
    units: tuple[TranslationUnit, ...]
    missing: frozenset[str]


class TranslationView(View):
    """A strand's place "translation"; with a meeting in its place, that meeting's."""

    kind = "translation"
    tables = frozenset(
        {"insight", "theme", "event", "segment", "slot", "chapter", "cue", "translation", "permission", "term", "sent_copy"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.units: tuple[TranslationUnit, ...] = ()
        self.missing: frozenset[str] = frozenset()
        self.glossary: Glossary | None = None
        self._fresh = False
        self._wanted_key = ""
        self.files, self.letters = TranslationFiles(self), TranslationLetters(self)
        self._make_head()
        self.list, self.editor, self.side = UnitList(), TranslationEditor(), PermissionSide()
        self._lay_out()
        self._connect()

    def _make_head(self) -> None:
        self.glossary_button = Button(text("Glossary"), self.open_glossary, icon_name="languages")
        self.bring_button = Button(text("Bring in"), self.files.ask_for_files, icon_name="file-up")
        self.export_button = Button(text("Export"), self.files.open_menu, icon_name="file-down")
        self.title = PageTitle(text("Translation"), "", self.glossary_button, self.bring_button, self.export_button)
        self.meeting = ChoiceField(name=text("Meeting"))
        self.kinds, self.states = ChoiceField(name=text("Kind")), ChoiceField(name=text("State"))
        for field in (self.meeting, self.kinds, self.states):
            field.setMinimumContentsLength(7)
        self.search = SearchField(text("Find in both languages"))
        self.banner = Banner()

    def _lay_out(self) -> None:
        self.left_head, self.right_head, self.state_head = (Label(words, "small") for words in _HEADS)
        self.heads = QWidget()
        for label in (self.left_head, self.right_head, self.state_head):
            label.setParent(self.heads)
        self.heads.setFixedHeight(px(26))
        table = Card(spacing=0, margin=2)
        table.column.setContentsMargins(1, 2, 1, 2)
        table.column.addWidget(self.heads)
        self.none_fits = EmptyPlace(
            "search", text("Nothing fits"), text("No text of this kind stands there."), Button(text("Show all"), self.show_all)
        )
        self.rows = Pages()
        self.rows.addWidget(self.list)
        self.rows.addWidget(self.none_fits)
        table.column.addWidget(self.rows, 1)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        bar = row_of(self.meeting, self.kinds, self.states, self.search, spacing=8)
        bar.setStretch(3, 1)
        column.addLayout(bar)
        column.addWidget(self.banner)
        column.addWidget(table, 1)
        column.addWidget(self.editor)
        self.first = Button(text("Go to the meetings"), self._go_to_meetings, kind="primary", icon_name="presentation")
        self.empty = EmptyPlace(
            "languages",
            text("Nothing to translate yet"),
            text("Insights, themes, agendas, chapters and captions come here by themselves, each beside its translation."),
            self.first,
        )
        filled.setProperty("part", "clear")
        scrolled = QScrollArea()  # large letters in a small window: the list keeps its two rows, and the rest is scrolled to
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(filled)
        self.filled, self.waiting = scrolled, Placeholder(5)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        self.column.addWidget(self.title)
        self.column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.meeting.chosen.connect(self._choose_meeting)
        self.kinds.chosen.connect(lambda _key: self._show_list())
        self.states.chosen.connect(self._choose_state)
        self.search.asked.connect(lambda _words: self._show_list())
        self.list.picked.connect(self._show_current)
        self.list.opened.connect(self._write)
        self.editor.written.connect(self._keep)
        self.editor.wished.connect(self.act)
        self.editor.typed.connect(self._look_for_gaps)
        self.side.wished.connect(self.letters.act)
        self.side.recalled.connect(self.letters.recall)
        self.list.viewport().installEventFilter(self)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place != self.place:
            self.units, self.glossary = (), None
            self.pages.setCurrentWidget(self.waiting)
            self.inspector_wanted.emit(False)
            self.banner.close_it()
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id, event_id = self.place.strand_id, self.place.event_id
        if strand_id is None:
            return
        today = self.desk.now().date()
        if self.glossary is None or committed is None or any(table in ("term", "person") for table, _row in committed.rows):
            self.desk.ask(lambda ws: terms.checker(ws, strand_id), self._take_glossary, key="translation.glossary", owner=self)
        known = self.glossary if self.states.current() == "missing" else None

        def look(workspace: Workspace) -> _Found:
            found = desk_of.units(workspace, event_id=event_id, strand_id=None if event_id else strand_id, today=today)
            lacking = (one.key for one in found if known and one.target.strip() and _gaps(known, one))
            return _Found(tuple(found), frozenset(lacking))

        self.desk.ask(look, self.fill, key="translation", owner=self)

    def inspector(self) -> QWidget:
        return self.side

    def retranslate(self) -> None:
        self._show_choices()
        self._say_title()
        self.editor.retranslate()
        self._show_side()

    def show_found(self, kind: str, row_id: str) -> None:
        self._wanted_key = row_id if "." in row_id else f"{kind}.{row_id}."

    def save_state(self) -> dict[str, Any]:
        current = self.list.current()
        return {"kind": self.kinds.current(), "state": self.states.current(), "key": current.key if current else ""}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._show_choices()
        self.kinds.choose(state.get("kind") or "")
        self.states.choose(state.get("state") or "")
        self._wanted_key = self._wanted_key or str(state.get("key") or "")

    # ---- showing

    def _take_glossary(self, found: Glossary) -> None:
        self.glossary = found
        current = self.list.current()
        if current is not None:
            self._look_for_gaps(current.key, self.editor.words())

    def fill(self, found: _Found) -> None:
        """Show the texts."""
        self.units, self.missing = found.units, found.missing
        anything = bool(found.units)
        self.pages.setCurrentWidget(self.filled if anything or self.place.event_id else self.empty)
        for button in (self.glossary_button, self.bring_button, self.export_button):
            button.setVisible(anything)
        self.inspector_wanted.emit(anything)
        self._show_choices()
        self._say_title()
        self._show_list()
        self._show_side()  # what its owner allows may have changed where the text hasn't
        if self._fresh:
            self._fresh = False
            self.take_focus(self.list if anything else self.first)

    def _say_title(self) -> None:
        strand = self.desk.tree.strand(self.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        counted = desk_of.counts(self.units)
        parts = [name, render(text("{count} texts", count=len(self.units)))]
        for state, words in _COUNTED.items():
            if counted[state]:
                parts.append(render(Text(words.template, {"count": counted[state]})))
        self.title.say(text("Translation"), " · ".join(filter(None, parts)))

    def _show_choices(self) -> None:
        strand = self.desk.tree.strand(self.place.strand_id)
        meetings = [(one.event_id, one.name()) for one in strand.meetings] if strand else []
        self.meeting.show_choices([(None, text("All meetings")), *meetings])
        self.meeting.choose(self.place.event_id)
        kind, state = self.kinds.current() or "", self.states.current() or ""
        there = {one.kind for one in self.units}
        self.kinds.show_choices([("", text("All kinds")), *((k, w) for k, w in UNIT_KINDS.items() if k in there or k == kind)])
        self.kinds.choose(kind)
        counted = desk_of.counts(one for one in self.units if not kind or one.kind == kind)
        self.states.show_choices([(key, _with_count(words, counted.get(key))) for key, words in _STATES.items()])
        self.states.choose(state)

    def shown(self) -> list[TranslationUnit]:
        """The texts that the filters leave, in order."""
        kind, state = self.kinds.current() or "", self.states.current() or ""
        wanted = fold(self.search.text().strip())
        found = [one for one in self.units if (not kind or one.kind == kind) and self._stands(one, state)]
        return [one for one in found if wanted in fold(f"{one.source}\n{one.target}")] if wanted else found

    def _stands(self, one: TranslationUnit, state: str) -> bool:
        if state == "stale":
            return one.stale
        if state == "missing":
            return one.key in self.missing
        return not state or one.state == state

    def _show_list(self) -> None:
        shown = self.shown()
        wanted = self._wanted_key
        if wanted and not _holds(shown, wanted) and _holds(self.units, wanted):
            self.kinds.choose("")  # what is looked for comes before what was filtered
            self.states.choose("")
            shown = self.shown()
        self.rows.setCurrentWidget(self.list if shown else self.none_fits)
        self.list.show_units(shown)
        if self._wanted_key:
            at = next((n for n, one in enumerate(shown) if one.key.startswith(self._wanted_key)), -1)
            self._wanted_key = ""
            if at >= 0:
                self.list.go_to(at)
        self.editor.setVisible(bool(shown))

    def show_all(self) -> None:
        """Take every filter away."""
        self.kinds.choose("")
        self.states.choose("")
        self.search.clear()
        self._show_list()

    def _show_current(self) -> None:
        current = self.list.current()
        before = self.editor.unit
        self.editor.show_unit(current)
        if current is None:
            self.side.show_nobody("")
            return
        self.editor.show_count(len(self.list.selectionModel().selectedIndexes()))
        if before is None or before.key != current.key or before != current:
            self._look_for_gaps(current.key, self.editor.words())
            self._show_side()

    def _show_side(self) -> None:
        current = self.list.current()
        parts = read_key(current.key) if current else None
        if current is None or parts is None or parts[0] != "insight":
            caption = current is not None and current.kind == "caption"
            said = text("A caption goes out with its recording, where all who speak in it agreed.")
            own = text("The network wrote this itself: nobody has to be asked.")
            self.side.show_nobody("" if current is None else said if caption else own)
            return
        insight_id, today = parts[1], self.desk.now().date()

        def look(workspace: Workspace) -> Owned:
            view = insights.insight(workspace, insight_id)
            standing, copies = letters.standing(workspace, insight_id), copies_of(workspace, "insight", [insight_id])
            return Owned(view, standing, tuple(copies), not letters.letters(workspace, [insight_id], today=today))

        self.desk.ask(look, self._fill_side, key="translation.side", owner=self)

    def _fill_side(self, owned: Owned) -> None:
        current = self.list.current()
        if current is not None and f".{owned.view.id}." in current.key:
            self.side.show_owned(owned, self.desk.now(), self.desk.zone())

    def _look_for_gaps(self, key: str, words: str) -> None:
        current, known = self.list.current(), self.glossary
        if current is None or current.key != key or known is None:
            return

        def look(_workspace: Workspace) -> tuple[str, tuple[Gap, ...], list[tuple[str, str]]]:
            gaps = known.gaps(current.source, words, current.source_language)
            found = known.terms_in(current.source, current.source_language)
            pairs = [(t.en, t.zh) if current.source_language == "en" else (t.zh, t.en) for t in found]
            return key, gaps, pairs

        self.desk.ask(look, lambda found: self._mark(found, bool(words.strip())), key="translation.gaps", owner=self)

    def _mark(self, found: tuple[str, tuple[Gap, ...], list[tuple[str, str]]], written: bool) -> None:
        key, gaps, pairs = found
        if self.editor.unit is not None and self.editor.unit.key == key:
            self.editor.strip.show_found(gaps, pairs, written=written)

    # ---- doing

    def _choose_state(self, state: str) -> None:
        self._show_list()
        if state == "missing":
            self.refresh(None)  # it is looked for only when somebody asks

    def _choose_meeting(self, event_id: str | None) -> None:
        self.desk.go(Place("translation", self.place.strand_id, event_id))

    def _go_to_meetings(self) -> None:
        self.desk.go(Place("meetings", self.place.strand_id))

    def _write(self) -> None:
        if not self.editor.target.isReadOnly():
            self.editor.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, key: str, words: str) -> None:
        today = self.desk.now().date()
        self.desk.do(lambda workspace: desk_of.write_draft(workspace, key, words, today), owner=self)

    def act(self, what: str) -> None:
        """Do one of: next, previous, approve, review, open, back, fits, ask."""
        if what in ("next", "previous"):
            self.step(1 if what == "next" else -1)
        elif what == "ask":
            self.letters.act("letter")
        elif what == "fits":
            keys = self.chosen_keys()
            self.desk.do(lambda workspace: desk_of.still_fits(workspace, keys), owner=self)
        else:
            self._set_states(what)

    def step(self, by: int) -> None:
        """Go to the next or previous text; what is typed is kept."""
        writing = self.editor.target.hasFocus()
        self.editor.commit()
        self.list.go(by)
        if writing:
            self._write()

    def chosen_keys(self) -> list[str]:
        """The texts chosen; the current one where none is."""
        current = self.list.current()
        return self.list.picked_keys() or ([current.key] if current else [])

    def _set_states(self, what: str) -> None:
        self.editor.commit()
        keys, state, today = self.chosen_keys(), _NEXT[what], self.desk.now().date()
        if not keys:
            return
        looked, writing = len(keys) == 1, self.editor.target.hasFocus()

        def told(left: list[NotDone]) -> None:
            self._tell(what, len(keys), left)

        self.desk.do(
            lambda workspace: desk_of.set_states(workspace, keys, state, looked_at=looked, today=today), told, owner=self
        )
        if looked and what in ("approve", "review") and self._stands_still(state):
            self.list.go(1)
            if writing:
                self._write()

    def _stands_still(self, state: str) -> bool:
        """Whether a text stays in the list when it is set to that state, so that one goes on by oneself."""
        return (self.states.current() or "") in ("", state)

    def _tell(self, what: str, count: int, left: Sequence[NotDone]) -> None:
        done = count - len(left)
        words = {"approve": text("{count} translations approved", count=done)}.get(
            what, text("{count} translations sent to review", count=done)
        )
        words = {
            "open": text("{count} translations opened again", count=done),
            "back": text("{count} translations taken back to draft", count=done),
        }.get(what, words)
        if done and (count > 1 or what == "approve"):
            self.desk.say(words, undo=True)
        if left:
            self.banner.say(
                text("{count} texts are left as they are", count=len(left)),
                " ".join(dict.fromkeys(f"{render(one.reason)}".rstrip(".") + "." for one in left)),
                tone="warn",
            )
        else:
            self.banner.close_it()

    def open_glossary(self) -> None:
        """Show the terms, to change them."""
        from moderator_app.desktop.dialogs.glossary_editor import GlossaryEditor

        GlossaryEditor(self.desk, self.window()).open()

    # ---- the heads of the columns stand where the list paints them

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if event.type() == event.Type.Resize:
            self._place_heads()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange and hasattr(self, "heads"):  # also comes while the screen is made
            self.heads.setFixedHeight(px(26))
            self._place_heads()

    def _place_heads(self) -> None:
        width = self.list.viewport().width()
        left, wide = columns_of(width)
        high = self.heads.height()
        self.left_head.setGeometry(left, 0, wide, high)
        self.right_head.setGeometry(left + wide + px(18), 0, wide, high)
        self.state_head.setGeometry(width - px(14 + 100), 0, px(100), high)
        self.state_head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


_HEADS: tuple[Words, ...] = (text("Source"), text("Translation"), text("State"))
_COUNTED: dict[str, Text] = {
    "none": text("{count} not translated"),
    "draft": text("{count} drafts"),
    "review": text("{count} waiting for review"),
    "stale": text("{count} with a changed source"),
}


def _holds(units: Sequence[TranslationUnit], start: str) -> bool:
    return any(one.key.startswith(start) for one in units)


def _gaps(known: Glossary, one: TranslationUnit) -> tuple[Gap, ...]:
    return known.gaps(one.source, one.target, one.source_language)


def _with_count(words: Text, count: int | None) -> Words:
    return text("{what} ({count})", what=words, count=count) if count else words
