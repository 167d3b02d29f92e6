"""The program is killed while it records; started again it is back at the recording, and nothing is missing."""

from itertools import pairwise
from pathlib import Path

from interview_app.domain.events import EventKind
from interview_app.domain.verdict import Verdict
from interview_app.recording.feeds import LOST_AFTER_S
from tests.recording.room import PATIENCE_S, Room, index_of, kill, pictures
from tests.stories.beside import line_of, somebody
from tests.ui.live_driver import set_up_room


def test_interrupted_and_back(screen: str, own_folders: Path, tmp_path: Path) -> None:
    assert screen
    place = tmp_path / "room"
    set_up_room(own_folders, place)
    with somebody("record") as first:
        assert line_of(first) == "recording"
        kill(first.pid)
    with somebody("back") as second:
        assert line_of(second) == "back"
        package = Path(line_of(second))
        assert second.wait(PATIENCE_S) == 0
    room = Room(place)
    assert room.check(package).verdict is Verdict.VERIFIED
    assert len(index_of(package).parts) == 1
    for camera in range(2):
        times = [t_s for t_s, _ in pictures(room.part(package), camera)]
        assert max(after - before for before, after in pairwise(times)) < LOST_AFTER_S
    marks = [event.body["text"] for event in room.events(package) if event.kind is EventKind.MARKER]
    assert [text for text in marks if text] == ["before", "after"]
