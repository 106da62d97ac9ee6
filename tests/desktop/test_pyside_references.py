"""The Qt binding in use keeps True, False and None alive. One release lost a reference to them at each signal, and the
program ended after some 550; this decides whether a newer release may come in."""

import subprocess
import sys

EMIT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    told = Signal(object)
    switched = Signal(bool)

app = QCoreApplication([])
sender = Sender()
heard = []
sender.told.connect(heard.append)
sender.switched.connect(heard.append)
for n in range(2_000):
    sender.told.emit(None)
    sender.told.emit(True)
    sender.switched.emit(n % 2 == 0)
    sender.setProperty("seen", True)
    sender.blockSignals(False)
print(len(heard), heard.count(None), True, None)
"""


def test_two_thousand_signals_with_true_and_none_leave_the_program_alive():
    ended = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == ["6000", "2000", "True", "None"]
