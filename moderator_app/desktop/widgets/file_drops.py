"""Files dropped anywhere on a screen: watches a widget, and says which of them it takes were dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """`taken(paths)` is called with the files, and with folders too where `folders` says so.

    `endings`: those of names that are taken, such as ``(".csv",)``.
    """

    def __init__(
        self, widget: QWidget, taken: Callable[[list[Path]], Any], endings: Sequence[str], *, folders: bool = False
    ) -> None:
        super().__init__(widget)
        self._taken, self._endings, self._folders = taken, tuple(endings), folders
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def _paths(self, event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in self._endings or (self._folders and path.is_dir())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            assert isinstance(event, QDropEvent)
            paths = self._paths(event)
            if not paths:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._taken(paths)
            return True
        return False
