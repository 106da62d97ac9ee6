"""What the system tells of the network: whether there is one, and whether it is metered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal


class Network(QObject):
    """What the system tells of the network: whether there is one, and whether it is metered. Silent where the system tells
    nothing."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QNetworkInformation

        self.is_allowed = False
        """The person uses this network though it is metered."""
        self._found: Any = None
        if QNetworkInformation.loadBackendByFeatures(
            QNetworkInformation.Feature.Metered | QNetworkInformation.Feature.Reachability
        ):  # fmt: skip
            self._found = QNetworkInformation.instance()
            self._found.isMeteredChanged.connect(self._tell)
            self._found.reachabilityChanged.connect(self._tell)
        self.is_metered = bool(self._found and self._found.isMetered())
        self.is_reachable = True

    def _tell(self, _news: object = None) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        metered = self._found.isMetered()
        reachable = self._found.reachability() != QNetworkInformation.Reachability.Disconnected
        self.say(metered, reachable)

    def say(self, metered: bool, reachable: bool = True) -> None:
        """Take in how the network is now."""
        if not metered:
            self.is_allowed = False
        if (metered, reachable) != (self.is_metered, self.is_reachable):
            self.is_metered, self.is_reachable = metered, reachable
            self.changed.emit()

    def close(self) -> None:
        if self._found is not None:
            self._found.isMeteredChanged.disconnect(self._tell)
            self._found.reachabilityChanged.disconnect(self._tell)
            self._found = None
