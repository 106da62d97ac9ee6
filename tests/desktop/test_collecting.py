"""Garbage that holds widgets is collected on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import sys
import threading
import weakref

from PySide6.QtWidgets import QLabel

from moderator_app.desktop.app import make_application
from moderator_app.desktop.collecting import MANY, WindowCollector


def test_widgets_in_cycles_die_on_the_windows_thread_though_another_thread_makes_much_garbage(qtbot):
    app = make_application()
    collector = app.findChild(WindowCollector) or WindowCollector(app)
    died: list[int] = []
    for _ in range(50):
        label = QLabel("cycle")
        label.itself = label
        label.destroyed.connect(lambda: died.append(threading.get_ident()))
        del label

    def make_garbage() -> None:
        for _ in range(20_000):
            cycle: list[object] = []
            cycle.append(cycle)

    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()
    assert not gc.isenabled()
    assert died == []
    gc.collect()
    collector.look()
    assert died == [threading.get_ident()] * 50


def cycles(count: int) -> list[weakref.ref]:
    made = []
    for _ in range(count):
        thing = Thing()
        thing.itself = thing  # type: ignore[attr-defined]
        made.append(weakref.ref(thing))
    return made


class Thing:
    pass


def test_what_comes_by_the_ten_thousand_is_searched_when_the_person_is_elsewhere(application):
    collector = application.findChild(WindowCollector)
    gc.collect()
    left = cycles(MANY + 1000)
    collector.many = MANY
    try:
        collector.look()
        assert collector.left_out > MANY
        assert left[0]() is not None
        collector.search_all()
        assert collector.left_out == 0
        assert not any(each() for each in left)
    finally:
        collector.many = sys.maxsize
        gc.unfreeze()
