"""From the start of the process to its first painted window, against a window that does nothing."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.row import row
from ui.virtual_screen import some_screen

ROOT = Path(__file__).parents[2]
ROUNDS = 9

_PAINTED = """
def event(self, event):
    if event.type() is QEvent.Type.Paint:
        print(time.monotonic_ns(), flush=True)
        os._exit(0)
    return QWidget.event(self, event)
"""
BARE = f"""
import os, sys, time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
{_PAINTED}
class Window(QWidget):
    event = event
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
OURS = f"""
import os, sys, time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from interview_app.cli.main import main
from ui.main_window import MainWindow
{_PAINTED}
MainWindow.event = event
main(["window"])
"""


def measure(folder: Path) -> None:
    """Print the median of some starts of each, taken in turns, the first of each left out: it compiles Python."""
    with some_screen():
        environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        rounds = [(seconds(OURS, environment), seconds(BARE, environment)) for _ in range(ROUNDS + 1)][1:]
    ours, bare = (statistics.median(times) for times in zip(*rounds, strict=True))
    reference = f"{ours / bare:.2f} x a bare PySide6 window ({bare:.2f} s)"
    row("start of the program to its first window", f"{ours:.2f} s", reference, "goal <= 2 x")


def seconds(script: str, environment: Mapping[str, str]) -> float:
    """Return how long *script* takes from the start of its process to its first painted window, as it prints it."""
    began_ns = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return (int(done.stdout) - began_ns) / 1e9
