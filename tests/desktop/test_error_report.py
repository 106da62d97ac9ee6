"""Errors: quiet where a person can act, a report where the program is at fault."""

from __future__ import annotations

import sys
import threading

from PySide6.QtWidgets import QApplication

from moderator_app import __version__
from moderator_app.desktop.dialogs.error_dialog import ErrorDialog
from moderator_app.desktop.errors import install_hooks, report_of, show_error
from moderator_app.domain.errors import Cancelled, FileUnreadable
from moderator_app.domain.wording import text


def a_defect(quoted: str) -> Exception:
    try:
        try:
            raise KeyError(quoted)
        except KeyError as cause:
            raise ValueError(f"no such person: {quoted}") from cause
    except ValueError as defect:
        return defect


def dialogs(window):
    return [dialog for dialog in window.findChildren(ErrorDialog) if dialog.isVisible()]


def test_an_error_a_person_can_mend_is_said_in_the_window_with_its_remedy(window):
    window.show_error(FileUnreadable(text("The file {name} could not be read.", name="a.csv"), text("Save it again.")))
    assert window.banner.isVisible()
    assert window.banner.message.text() == "The file a.csv could not be read."
    assert window.banner.remedy.text() == "Save it again."
    assert dialogs(window) == []
    window.banner.close_it()
    assert not window.banner.isVisible()


def test_the_banner_can_offer_what_helps(window, qtbot):
    helped = []
    show_error(FileUnreadable(text("No.")), window, action=(text("Choose a file"), lambda: helped.append(True)))
    window.banner._action.click()
    assert helped == [True]
    assert not window.banner.isVisible()


def test_stopping_is_no_error(window):
    window.show_error(Cancelled())
    assert not window.banner.isVisible()
    assert window.toast.words.text() == "Stopped. Nothing was changed."


def test_a_defect_opens_a_dialog_that_saves_a_report(window, tmp_path):
    window.show_error(a_defect("Li Wei"))
    (dialog,) = dialogs(window)
    dialog.save_report(tmp_path / "report.txt")
    report = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert f"PeerSphere Moderator {__version__}" in report
    assert "ValueError" in report and "KeyError" in report and "a_defect" in report
    assert dialog.form.saved.text() == "Saved as report.txt"
    dialog.accept()


def test_a_report_that_cannot_be_written_says_why(window, tmp_path):
    window.show_error(a_defect("x"))
    (dialog,) = dialogs(window)
    dialog.save_report(tmp_path / "no such folder" / "report.txt")
    assert dialog.form.saved.text().startswith("The report could not be written")
    dialog.accept()


def test_a_report_holds_no_names_and_no_folders_of_the_person(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "maya"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "maya"))
    report = report_of(a_defect("li.wei@example.org"))
    assert "li.wei" not in report
    assert str(tmp_path) not in report


def test_what_nobody_caught_on_any_thread_reaches_the_window(application, capsys):
    shown = []
    hooks = install_hooks(shown.append)
    try:

        def broken():
            raise RuntimeError("in a thread")

        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
        try:
            raise RuntimeError("in the window")
        except RuntimeError:
            sys.excepthook(*sys.exc_info())
        QApplication.processEvents()
    finally:
        hooks.remove()
    assert sorted(str(problem) for problem in shown) == ["in a thread", "in the window"]
    assert "RuntimeError" in capsys.readouterr().err


def test_a_failure_in_the_background_is_shown(window):
    def fails(_workspace):
        raise FileUnreadable(text("The disk is full."))

    window.desk.do(fails)
    window.desk.background.wait_idle()
    assert window.banner.message.text() == "The disk is full."
