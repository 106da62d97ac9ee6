"""Permission from the translation desk: the letter, the answer, and a permission taken back, with the copies that are outside."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.translation import render
from moderator_app.domain.permission_letter import Letter
from moderator_app.domain.progress import Progress
from moderator_app.domain.translation_units import read_key
from moderator_app.domain.wording import text
from moderator_app.operations import letters
from moderator_app.operations.letters import Revoked
from moderator_app.operations.sent_copies import mark_recalled

if TYPE_CHECKING:
    from moderator_app.desktop.views.translation import TranslationView
    from moderator_app.store import Workspace


class TranslationLetters(QObject):
    """What is done about the permission of the insights chosen."""

    def __init__(self, view: TranslationView) -> None:
        super().__init__(view)
        self._view = view

    def insight_ids(self) -> list[str]:
        """The insights among the texts chosen, each once."""
        parts = (read_key(key) for key in self._view.chosen_keys())
        return list(dict.fromkeys(one[1] for one in parts if one is not None and one[0] == "insight"))

    def act(self, what: str) -> None:
        """Do one of: letter, answer, revoke, file."""
        if self.insight_ids():
            {"letter": self.ask, "answer": self.answer, "revoke": self.revoke, "file": self.ask_where_to_save}[what]()

    def _owner(self) -> str:
        owned = self._view.side.owned
        return owned.view.said_by if owned is not None else ""

    # ---- the letter

    def ask(self) -> None:
        """Show the letter to the owner."""
        from moderator_app.desktop.dialogs.permission_dialogs import LetterDialog

        ids, desk = self.insight_ids(), self._view.desk

        def make(uses: tuple[str, ...], done: Callable[[list[Letter]], Any]) -> None:
            today = desk.now().date()
            desk.ask(lambda workspace: letters.letters(workspace, ids, uses, today=today), done, key="translation.letter")

        acts: dict[str, Callable[[Letter], Any]] = {"save": self.ask_where, "open": self.open_in_mail, "sent": self._sent}
        LetterDialog(("publish", "translate", "naming"), make, acts, self._view.window()).open()

    def _sent(self, letter: Letter) -> None:
        words = text("Noted that {name} was asked", name=letter.to_name)
        self._view.desk.do(
            lambda workspace: letters.note_sent(workspace, letter),
            lambda _nothing: self._view.desk.say(words, undo=True),
            owner=self._view,
        )

    def ask_where(self, letter: Letter) -> None:
        """Ask where the mail draft is to be written."""
        from moderator_app.exchange.letter_mail import letter_file_name

        dialog = QFileDialog(self._view.window(), render(text("Save as mail draft")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("eml")
        dialog.setNameFilters(["E-mail (*.eml)"])
        dialog.selectFile(letter_file_name(letter))
        dialog.fileSelected.connect(lambda path: self.save(letter, Path(path)))
        dialog.open()

    def save(self, letter: Letter, path: Path, done: Callable[[Path], Any] | None = None) -> None:
        """Write the mail draft."""

        def work(_progress: Progress) -> Path:
            from moderator_app.exchange.letter_mail import write_letter

            return write_letter(letter, path)

        def say(written: Path) -> None:
            self._view.desk.say(text("Wrote {file}", file=written.name))

        self._view.desk.background.run(work, done=done or say, owner=self._view)

    def open_in_mail(self, letter: Letter) -> None:
        """Write the draft to a passing place and have the mail program open it."""
        from moderator_app.exchange.letter_mail import letter_file_name

        folder = Path(tempfile.mkdtemp(prefix="letter-"))
        self.save(letter, folder / letter_file_name(letter), lambda file: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))

    # ---- answers and permissions taken back

    def answer(self) -> None:
        """Ask what the owner answered."""
        from moderator_app.desktop.dialogs.permission_dialogs import AnswerDialog

        ids, desk = self.insight_ids(), self._view.desk

        def save(given: dict[str, str], words: str, file: Path | None, until: date | None) -> None:
            def note(workspace: Workspace, progress: Progress) -> None:
                letters.note_answer(
                    workspace, ids, publish=given.get("publish"), translate=given.get("translate"), naming=given.get("naming"),
                    words=words, file=file, until=until, progress=progress,
                )  # fmt: skip

            said = text("Answer noted for {count} insights", count=len(ids))
            desk.do_long(note, text("Keeping the answer"), lambda _nothing: desk.say(said, undo=True), owner=self._view)

        dialog = AnswerDialog(self._owner(), save, self._view.window())
        dialog.until.show_day(desk.now().date().replace(month=12, day=31))
        dialog.open()

    def ask_where_to_save(self) -> None:
        """Ask where a copy of the kept answer is to be written."""
        dialog = QFileDialog(self._view.window(), render(text("Save the file of the answer")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda path: self.save_answer(Path(path)))
        dialog.open()

    def save_answer(self, path: Path) -> None:
        """Write a copy of the kept answer."""
        owned, workspace = self._view.side.owned, self._view.desk.workspace
        if owned is None or workspace is None:
            return
        sha256 = owned.standing.evidence_sha256

        def work(_progress: Progress) -> None:
            from moderator_app.desktop.views.publish_files import save_copy

            save_copy(workspace, sha256, path)

        done = text("Wrote {file}", file=path.name)
        self._view.desk.background.run(work, done=lambda _nothing: self._view.desk.say(done), owner=self._view)

    def revoke(self) -> None:
        """Ask what the owner takes back."""
        from moderator_app.desktop.dialogs.permission_dialogs import RevokeDialog

        ids, desk = self.insight_ids(), self._view.desk

        def take_back(uses: tuple[str, ...], words: str, file: Path | None) -> None:
            def do(workspace: Workspace, progress: Progress) -> Revoked:
                return letters.revoke(workspace, ids, uses, words=words, file=file, progress=progress)

            desk.do_long(do, text("Taking the permission back"), self._say_revoked, owner=self._view)

        RevokeDialog(self._owner(), take_back, self._view.window()).open()

    def _say_revoked(self, done: Revoked) -> None:
        self._view.desk.say(text("The permission is taken back"), undo=True)
        if done.copies:
            self._view.banner.say(
                text("{count} copies are still outside", count=len(done.copies)),
                text("They are listed at the right, with where and when. Mark each when it was called back."),
                tone="warn",
            )

    def recall(self, copy_id: str, recalled: bool) -> None:
        """Note that a copy was called back, or wasn't after all."""
        self._view.desk.do(lambda workspace: mark_recalled(workspace, [copy_id], recalled=recalled), owner=self._view)
