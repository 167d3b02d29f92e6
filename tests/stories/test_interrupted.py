"""The program is killed while it records; started again it is back at the recording, and nothing is missing."""

import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

from interview_app.domain.events import EventKind
from interview_app.domain.verdict import Verdict
from tests.recording.room import PATIENCE_S, Room, index_of, kill, pictures
from tests.ui.live_driver import set_up_room

ROOT = Path(__file__).parents[2]
BACK_WITHIN_S = 3
NO_GAP_S = 0.3


def _somebody(wish: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.stories.somebody", wish],
        cwd=ROOT,
        env=os.environ,
        stdout=subprocess.PIPE,
        text=True,
    )


def _line(somebody: "subprocess.Popen[str]") -> str:
    assert somebody.stdout
    return somebody.stdout.readline().strip()


def test_interrupted_and_back(screen: str, own_folders: Path, tmp_path: Path) -> None:
    assert screen
    place = tmp_path / "room"
    set_up_room(own_folders, place)
    with _somebody("record") as first:
        assert _line(first) == "recording"
        kill(first.pid)
    began = time.monotonic()
    with _somebody("back") as second:
        assert _line(second) == "back"
        took_s = time.monotonic() - began
        package = Path(_line(second))
        assert second.wait(PATIENCE_S) == 0
    room = Room(place)
    assert took_s < BACK_WITHIN_S
    assert room.check(package).verdict is Verdict.VERIFIED
    assert len(index_of(package).parts) == 1
    for camera in range(2):
        times = [t_s for t_s, _ in pictures(room.part(package), camera)]
        assert max(after - before for before, after in pairwise(times)) < NO_GAP_S
    marks = [event.body["text"] for event in room.events(package) if event.kind is EventKind.MARKER]
    assert [text for text in marks if text] == ["before", "after"]
