"""Signing this laptop in to a server: address, e-mail and password or a code; where to keep it; the first fetching of everything.

What must hold: nothing is sent to an address that is neither https nor this very machine; a password stays in its field only as
long as it is needed; and whoever stops has not joined.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from moderator_app.desktop.background import Task
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.joining import Wish
from moderator_app.desktop.settings import MODERATOR
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets import Button, Card, Icon, Label, Labelled, LineField, Segmented, row_of
from moderator_app.domain.errors import Cancelled, PeerSphereError
from moderator_app.domain.wording import Text, text

WIDTH = 460


class Trouble(QWidget):
    """What went wrong, in words, where it is, and perhaps a button that helps."""

    def __init__(self) -> None:
        super().__init__()
        self.message, self.remedy = Label("", "small-strong", wrap=True), Label("", "small-ink", wrap=True)
        self.button = Button("", small=True)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(2)
        texts.addWidget(self.message)
        texts.addWidget(self.remedy)
        texts.addLayout(row_of(self.button, None))
        row = row_of(spacing=8)
        row.addWidget(Icon("circle-alert", "bad", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.setLayout(row)
        self.clear()

    def clear(self) -> None:
        self.hide()

    def say(self, message: Words, remedy: Words = "", button: Words = "") -> None:
        self.message.show_words(message)
        self.remedy.show_words(remedy)
        self.remedy.setVisible(bool(remedy))
        self.button.show_words(button)
        self.button.setVisible(bool(button))
        put(self.setAccessibleName, message)
        self.show()


class SignIn(QDialog):
    """Three pages: what to type, where to keep it if there is no keyring, and how far the first fetching is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.sharing = desk, desk.sharing
        self._keep: tuple[str, str] | None = ("", "") if self.sharing.engine is not None else None
        self._wish: Wish | None = None
        self._task: Task | None = None
        put(self.setWindowTitle, text("Sign in"))
        self.pages = QStackedWidget()
        self.form, self.keeping, self.joining = self._make_form(), self._make_keeping(), self._make_joining()
        for page in (self.form, self.keeping, self.joining):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.setFixedWidth(px(WIDTH))
        self._choose_way("password")
        (self.email if self.server.text() else self.server).setFocus()

    # ---- what to type

    def _make_form(self) -> QWidget:
        self.server = LineField("sync.example.org", text("Address of the server"))
        self.server.setText(self.sharing.server)
        self.ways = Segmented([("password", text("With a password")), ("code", text("With a code"))], text("How to sign in"))
        self.ways.chosen.connect(self._choose_way)
        self.email, self.password = LineField(), LineField()
        self.code, self.new_password = LineField(), LineField()
        for secret in (self.password, self.new_password):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.server, self.email, self.password, self.code, self.new_password):
            field.returnPressed.connect(self.go_on)
        self._email, self._password = Labelled(text("E-mail"), self.email), Labelled(text("Password"), self.password)
        self.mail_me = Button(text("Mail me a code"), self.ask_for_code, small=True, icon_name="mail")
        self.mailed = Label("", "second", wrap=True)
        self.mailed.hide()
        self._code = Labelled(text("Code, from an invitation or a mail"), self.code)
        self._new_password = Labelled(text("New password, if you want one"), self.new_password)
        self.trouble = Trouble()
        self.trouble.button.clicked.connect(self._moved)
        self.go = Button(text("Sign in"), self.go_on, kind="primary")
        sentence = Label(
            text("Co-moderators who sign in to the same server work on the same strands, each on their own laptop."),
            "second",
            wrap=True,
        )
        self.own_work = Card(
            Label(
                text(
                    "What you have in this workspace is put together with what the server has, and is seen by whoever may "
                    "see its strands. A backup is made before."
                ),
                "small-ink",
                wrap=True,
            ),
            soft=True,
            margin=12,
        )
        workspace = self.desk.workspace
        self.own_work.setVisible(not self.sharing.is_shared and workspace is not None and workspace.undo_id() is not None)
        return _page(
            Label(text("Sign in"), "title"),
            sentence,
            self.own_work,
            Labelled(text("Server"), self.server),
            self.ways,
            self._email,
            self._password,
            self.mail_me,
            self.mailed,
            self._code,
            self._new_password,
            self.trouble,
            buttons=(Button(text("Cancel"), self.reject), self.go),
        )

    def _choose_way(self, way: str) -> None:
        by_code = way == "code"
        self._password.setVisible(not by_code)
        for widget in (self._code, self._new_password, self.mail_me):
            widget.setVisible(by_code)
        self.mailed.setVisible(by_code and bool(self.mailed.text()))
        self._email.label.show_words(text("E-mail, to have a code mailed") if by_code else text("E-mail"))
        self.trouble.clear()
        self._fit()

    def ask_for_code(self) -> None:
        """Have a code mailed."""
        server, email = self.server.text().strip(), self.email.text().strip()
        if not server or not email:
            self._say(text("Type the server and your e-mail address first."))
            return
        self.mail_me.setEnabled(False)
        self.trouble.clear()
        self.sharing.ask_for_code(server, email, self._code_asked, self._failed, self)

    def _code_asked(self, _done: object) -> None:
        self.mail_me.setEnabled(True)
        self.mailed.show_words(text("If the server knows {email}, a code is on its way there.", email=self.email.text().strip()))
        self.mailed.show()
        self.code.setFocus()
        self._fit()

    def go_on(self) -> None:
        """Sign in with what is typed, as far as it is enough."""
        by_code = self.ways.current() == "code"
        lacks = self._lacks(by_code)
        if lacks is not None:
            self._say(lacks[0])
            lacks[1].setFocus()
            return
        self._wish = Wish(
            self.server.text().strip(),
            "" if by_code else self.email.text().strip(),
            "" if by_code else self.password.text(),
            self.code.text().strip() if by_code else "",
            self.new_password.text() if by_code else "",
        )
        self._look_where_to_keep()

    def _lacks(self, by_code: bool) -> tuple[Text, LineField] | None:
        if not self.server.text().strip():
            return text("Type the address of the server; whoever runs it knows it."), self.server
        if by_code:
            return None if self.code.text().strip() else (text("Type the code."), self.code)
        if not self.email.text().strip():
            return text("Type your e-mail address."), self.email
        return None if self.password.text() else (text("Type your password."), self.password)

    # ---- where to keep it

    def _make_keeping(self) -> QWidget:
        self.for_session = QRadioButton()
        self.in_file = QRadioButton()
        put(self.for_session.setText, text("Only until the program is closed"))
        put(self.in_file.setText, text("In a file, sealed with a passphrase"))
        self.for_session.setChecked(True)
        self.passphrase, self.again = LineField(), LineField()
        for secret in (self.passphrase, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
            secret.returnPressed.connect(self.keep)
        fields = (Labelled(text("Passphrase"), self.passphrase), Labelled(text("The same once more"), self.again))
        for field in fields:
            field.hide()
            self.in_file.toggled.connect(field.setVisible)
        self.in_file.toggled.connect(self._fit)
        self.keep_trouble = Trouble()
        return _page(
            Label(text("Where shall your sign-in be kept?"), "title", wrap=True),
            Label(text("This computer has no keyring that could keep it."), "second", wrap=True),
            self.for_session,
            Label(text("You sign in again each time."), "small", wrap=True),
            self.in_file,
            Label(text("You type the passphrase each time; the file is of no use without it."), "small", wrap=True),
            *fields,
            self.keep_trouble,
            buttons=(Button(text("Back"), self._back), Button(text("Go on"), self.keep, kind="primary")),
        )

    def _look_where_to_keep(self) -> None:
        self.trouble.clear()
        if self._keep is not None:
            self._join()
            return
        self.go.setEnabled(False)
        self.sharing.look_for_keyring(self._keyring_found, self)

    def _keyring_found(self, there: bool) -> None:
        self.go.setEnabled(True)
        if there:
            self._keep = ("keyring", "")
            self._join()
        else:
            self._show(self.keeping)
            self.for_session.setFocus()

    def keep(self) -> None:
        """Go on with where it is to be kept."""
        if self.in_file.isChecked():
            if len(self.passphrase.text()) < 8:
                self.keep_trouble.say(text("Take at least 8 characters."))
                self._fit()
                return
            if self.passphrase.text() != self.again.text():
                self.keep_trouble.say(text("The two are not the same."))
                self._fit()
                return
            self._keep = ("file", self.passphrase.text())
        else:
            self._keep = ("session", "")
        self.keep_trouble.clear()
        self._join()

    def _back(self) -> None:
        self._keep = None
        self._show(self.form)

    # ---- joining

    def _make_joining(self) -> QWidget:
        self.doing = Label("", "second", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        put(self.bar.setAccessibleName, text("Progress"))
        self.stop = Button(text("Stop"), self.reject, icon_name="x")
        sentence = text("Everything that you may see comes to this laptop, so that you can work without the network.")
        return _page(
            Label(text("Fetching what is shared"), "title", wrap=True),
            Label(sentence, "second", wrap=True),
            self.bar,
            self.doing,
            buttons=(self.stop,),
        )

    def _join(self) -> None:
        assert self._wish is not None and self._keep is not None
        wish = replace(self._wish, keep=self._keep[0], passphrase=self._keep[1])
        self._show(self.joining)
        self.bar.setRange(0, 0)
        self.doing.show_words(text("Signing in"))
        self.stop.setEnabled(True)
        self._task = self.sharing.sign_in(wish, self._joined, self._failed, self)
        self._task.moved.connect(self._move)

    def _move(self, done: int, total: int) -> None:
        task = self._task
        if task is not None:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.doing.show_words(task.doing or "")

    def _joined(self, account: Any) -> None:
        self._task = None
        for secret in (self.password, self.new_password, self.code, self.passphrase, self.again):
            secret.clear()
        if account.name and not self.desk.settings.get(MODERATOR):
            self.desk.settings.set(MODERATOR, account.name)
        self.desk.say(text("Signed in as {name}", name=account.name or account.email))
        self.accept()

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self.mail_me.setEnabled(True)
        self._show(self.form)
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, PeerSphereError):
            self.desk.failed.emit(problem)
            return
        moved = text("Our server has moved there") if problem.code == "sync.other_server" else ""
        self._say(problem.message, problem.remedy or "", moved)
        if problem.code == "sync.wrong_password":
            self.password.setFocus()
            self.password.selectAll()

    def _moved(self) -> None:
        if self._wish is not None:
            self._wish = replace(self._wish, moved=True)
            self._look_where_to_keep()

    # ---- pages

    def _say(self, message: Words, remedy: Words = "", button: Words = "") -> None:
        self.trouble.say(message, remedy, button)
        self._fit()

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._fit()

    def _fit(self, _on: bool = False) -> None:
        """As high as the page in sight wants it."""
        page = self.pages.currentWidget()
        if page is None:
            return
        page.layout().activate()
        wanted = page.layout().totalHeightForWidth(px(WIDTH)) if page.layout().hasHeightForWidth() else page.sizeHint().height()
        self.pages.setFixedHeight(wanted)
        self.setFixedHeight(wanted)

    def reject(self) -> None:
        if self._task is not None:
            self.stop.setEnabled(False)
            self.doing.show_words(text("Stopping"))
            self.sharing.cancel(self._task)
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None:
            self.reject()
            event.ignore()
            return
        super().closeEvent(event)


class Unlock(QDialog):
    """Asks for the passphrase of the file in which the sign-in is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        put(self.setWindowTitle, text("Type the passphrase"))
        self.passphrase = LineField()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.go_on)
        self.trouble = Trouble()
        self.go = Button(text("Open"), self.go_on, kind="primary")
        self.anew = Button(text("Sign in anew"), self.sign_in_anew)
        self.anew.name_it(text("The passphrase is forgotten: sign in anew"))
        page = _page(
            Label(text("Type the passphrase"), "title"),
            Label(text("It opens the file in which your sign-in is kept. Your work is here all the same."), "second", wrap=True),
            Labelled(text("Passphrase"), self.passphrase),
            self.trouble,
            buttons=(Button(text("Cancel"), self.reject), self.anew, self.go),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.setFixedWidth(px(WIDTH))
        self.passphrase.setFocus()

    def go_on(self) -> None:
        """Try the passphrase."""
        self.go.setEnabled(False)
        self.desk.sharing.unlock(self.passphrase.text(), self.accept, self._failed, self)

    def sign_in_anew(self) -> None:
        """The passphrase is forgotten: sign in as the first time."""
        window: Any = self.parent()
        self.accept()
        self.desk.sharing.forget_passphrase(lambda: window.run_command("sharing.sign_in"))

    def _failed(self, problem: Exception) -> None:
        self.go.setEnabled(True)
        if not isinstance(problem, PeerSphereError):
            self.desk.failed.emit(problem)
            return
        self.trouble.say(problem.message, problem.remedy or "")
        self.passphrase.setFocus()
        self.passphrase.selectAll()


def _page(*content: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(22, 20, 22, 18)
    column.setSpacing(12)
    for widget in content:
        column.addWidget(widget)
    column.addStretch(1)
    column.addLayout(row_of(None, *buttons))
    return page
