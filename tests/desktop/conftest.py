"""A real window over a real workspace, with plain screens of its own, so that the shell is tested without the others' screens."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from moderator_app.desktop import places
from moderator_app.desktop.app import dress, make_application
from moderator_app.desktop.collecting import WindowCollector
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.place_tree import read_places, read_step_marks
from moderator_app.desktop.places import PlaceKind, register_sources, register_view
from moderator_app.desktop.settings import LANGUAGE, THEME, Settings
from moderator_app.desktop.theme import load_fonts
from moderator_app.desktop.translation import set_language
from moderator_app.desktop.views import register_all
from moderator_app.desktop.views.view import View
from moderator_app.desktop.views.window import Window
from moderator_app.desktop.widgets import Button, Label, LineField
from moderator_app.domain.wording import text
from moderator_app.operations import strands
from moderator_app.store import Workspace
from moderator_app.store.tables import Event, Strand
from tests.desktop.at_board import Hands
from tests.desktop.at_breakouts import AtBreakouts
from tests.desktop.at_sharing import Colleague
from tests.server.serving import Running, running


class PlainView(View):
    """Says where it is, and counts how often it was told to read again."""

    tables = frozenset({"event"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.told: list[object] = []
        self.field = LineField(text("Title"))
        self.side = Label(text("Details"))
        self.column.addWidget(self.field)

    def refresh(self, committed):
        self.told.append(committed)

    def save_state(self):
        return {"typed": self.field.text()}

    def restore_state(self, state):
        self.field.setText(state["typed"])


class PlainStep(PlainView):
    """A step of a meeting: with an inspector and a button."""

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> list[QWidget]:
        return [Button(text("Print"), small=True)]


@pytest.fixture
def workspace(tmp_path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "workspace", author="Maya") as opened:
        with opened.act(text("Begin")) as session:
            session.add(
                Strand(id="s1", name_en="Whole School Librarians", name_zh="全校图书馆员", languages="both", position="a")
            )
            session.add(Strand(id="s2", name_en="Learning Assistants", name_zh="学习助理", languages="en", position="b"))
            session.flush()
            for number in (1, 2, 3):
                starts = datetime(2026, 9 + number, 19, 1, tzinfo=UTC)
                session.add(Event(id=f"e{number}", strand_id="s1", number=number, title_en=f"Topic {number}", starts_at=starts))
        yield opened


@pytest.fixture
def settings(tmp_path) -> Settings:
    made = Settings(tmp_path / "settings.json")
    made.set(LANGUAGE, "en")
    made.set(THEME, "light")
    return made


@pytest.fixture
def application(settings) -> Iterator[QApplication]:
    app = make_application()
    # what a test leaves must be found at its end, though there is much of it
    (app.findChild(WindowCollector) or WindowCollector(app)).many = sys.maxsize
    load_fonts()
    dress(settings)
    yield app
    set_language("en")


def let_go(window: Window) -> None:
    """Let a closed window and its desk be gone. What is connected to the desk's signals holds the window, which holds the desk:
    Python sees only half of that ring, and each would stay with its 20 MB."""
    window.deleteLater()
    window.desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(application, workspace, settings, monkeypatch, qtbot) -> Iterator[Window]:
    monkeypatch.setattr(places, "_views", {})
    monkeypatch.setattr(places, "_kinds", {})
    register_view("this_week", PlainView, place=PlaceKind("this_week", text("This week"), "sun", "network"))
    register_view("members", PlainView, place=PlaceKind("members", text("Members"), "users", "network"))
    register_view("meetings", PlainView, place=PlaceKind("meetings", text("Meetings"), "presentation", "strand"))
    register_view("agenda", PlainStep)
    register_view("breakouts", PlainStep)
    register_sources(read_places, read_step_marks)
    made = Window(Desk(settings, workspace))
    made.furnish()
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.desk.background.wait_idle()
    yield made
    made.close()
    let_go(made)


@pytest.fixture
def demo_window(application, demo_workspace, settings, monkeypatch, qtbot) -> Iterator[Window]:
    """The program's own screens over the demo season, the day before its second meeting."""
    monkeypatch.setattr(places, "_views", {})
    monkeypatch.setattr(places, "_kinds", {})
    register_all()
    made = Window(Desk(settings, demo_workspace))
    made.desk.clock = lambda: datetime(2026, 11, 18, 1, tzinfo=UTC)
    made.furnish()
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.desk.background.wait_idle()
    yield made
    made.close()
    let_go(made)


@pytest.fixture
def at(demo_window, qtbot) -> AtBreakouts:
    """The demo's window at the breakouts of the second meeting."""
    ws = demo_window.desk.workspace
    strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
    event = next(e for e in strands.events(ws, strand.id) if e.number == 2)
    return AtBreakouts(demo_window, qtbot, strand.id, event.id)


@pytest.fixture
def hands(demo_window, qtbot) -> Hands:
    """Somebody's hands at the board of the second meeting's rooms."""
    ws = demo_window.desk.workspace
    strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
    event = next(e for e in strands.events(ws, strand.id) if e.number == 2)
    return Hands(demo_window, qtbot, strand.id, event.id)


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Running]:
    """For tests that don't care what others of their file left there."""
    with running(tmp_path_factory.mktemp("server") / "store") as made:
        yield made


@pytest.fixture
def own_server(tmp_path) -> Iterator[Running]:
    with running(tmp_path / "server") as made:
        yield made


@pytest.fixture
def no_keyring(monkeypatch) -> Iterator[None]:
    """What this machine has must not decide how a test goes: none, as on many servers."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import keyring.core

    keyring.core._keyring_backend = None
    yield
    keyring.core._keyring_backend = None


@pytest.fixture
def sarah(tmp_path, request) -> Iterator[Colleague]:
    """On the test's own server if it has one."""
    alone = "own_server" in request.fixturenames
    made = Colleague(tmp_path / f"sarah-{time.monotonic_ns()}", request.getfixturevalue("own_server" if alone else "server"))
    yield made
    made.close()
