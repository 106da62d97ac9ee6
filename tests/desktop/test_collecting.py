"""Garbage that holds widgets is collected on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QLabel

from moderator_app.desktop.app import make_application
from moderator_app.desktop.collecting import WindowCollector


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
