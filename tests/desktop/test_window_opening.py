"""Opening: the window first, then the rest; trouble with the workspace is told in the window, with a way out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.app import run_window
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import WORKSPACE
from moderator_app.desktop.views.window import Window
from moderator_app.desktop.widgets import Button, EmptyPlace
from moderator_app.store import Workspace

BARE = """
import sys, tempfile
from pathlib import Path
from moderator_app.desktop.app import Window, dress, make_application
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.settings import Settings
app = make_application()
settings = Settings(Path(tempfile.mkdtemp()) / "s.json")
dress(settings)
window = Window(Desk(settings))
window.show()
app.processEvents()
heavy = {"sqlalchemy", "alembic", "pypinyin", "opencc", "numpy", "requests", "keyring", "holidays"}
print(window.isVisible(), sorted(heavy & set(sys.modules)), "moderator_app.desktop.widgets" in sys.modules)
window.close()
"""


def when(condition, then):
    """Call `then` on the window once `condition` holds, from inside the running window."""
    timer = QTimer(interval=10)

    def look():
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window) and widget.isVisible()]
        if windows and condition(windows[0]):
            timer.stop()
            then(windows[0])

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_nothing_heavy_is_imported_before_the_window_is_on_the_screen():
    ended = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, check=True)
    assert ended.stdout.split("\n")[0] == "True [] False"


def test_the_window_opens_on_a_new_folder_and_closes_the_workspace_behind_it(application, settings, tmp_path):
    seen = []

    def close(window):
        seen.append(window.place)
        window.close()

    timer = when(lambda window: window.desk.workspace is not None and window.is_furnished, close)
    assert run_window(tmp_path / "new", settings=settings, place=Place("this_week")) == 0
    timer.stop()
    assert seen == [Place("this_week")]
    assert settings.get(WORKSPACE) == str(tmp_path / "new")
    Workspace.open(tmp_path / "new").close()


def test_a_workspace_open_elsewhere_is_told_and_can_be_tried_again(application, settings, tmp_path):
    holder, said = [Workspace.open(tmp_path / "held")], []

    def trouble(window):
        pages = [page for page in window.findChildren(EmptyPlace) if page.isVisible()]
        return pages[0] if pages else None

    def let_go(window):
        said.append(trouble(window).title.text())
        holder.pop().close()
        retry = next(button for button in trouble(window).findChildren(Button) if button.text() == "Try again")
        retry.click()

    first = when(trouble, let_go)
    second = when(lambda window: window.desk.workspace is not None and not holder, lambda window: window.close())
    run_window(tmp_path / "held", settings=settings)
    first.stop()
    second.stop()
    assert "is open in another program" in said[0]


def test_closing_while_the_workspace_is_being_opened_leaves_it_free(application, settings, tmp_path):
    timer = when(lambda window: True, lambda window: window.close())
    run_window(tmp_path / "quick", settings=settings)
    timer.stop()
    Workspace.open(tmp_path / "quick").close()


@pytest.mark.parametrize("stored", [{}, {"kind": 3}, {"kind": "meeting", "event_id": ["x"]}])
def test_a_stored_place_that_makes_no_sense_is_no_place(stored):
    assert Place.from_json(stored) is None


def test_a_place_is_stored_and_read_back():
    place = Place("meeting", "s1", "e1", "agenda")
    assert Place.from_json(place.to_json()) == place
