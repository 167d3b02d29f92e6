"""Never two different packages under one id: a sealing cut off at any moment, and disks that are not there then."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.session import SessionKind
from interview_app.evidence import layout
from interview_app.journey.ledger import entries
from interview_app.journey.left_unsealed import close_left_behind
from interview_app.journey.seal import SealedCopies
from interview_app.journey.waiting import interrupted
from interview_app.system.durable import TEMPORARY_SUFFIX
from interview_app.system.paths import data_folder, runtime_folder
from tests.evidence.disk import Change, Disk, Files, content, moments, put, remembering
from tests.evidence.packages import SESSION, FakeClock
from tests.evidence.sessions import Script, assert_verified, script_below

DAY_NS = int(timedelta(days=1).total_seconds()) * 10**9
FEWEST = {False: 60, True: 20}


@dataclass
class Walk:
    """A session on two disks, the room's data folder beside them, and every seal that either disk ever showed."""

    root: Path
    script: Script
    seals: set[bytes] = field(default_factory=set)

    def start(self, *, days: int = 0) -> SealedCopies | None:
        """Start the program, so many days later, and do what waits; None where nothing does."""
        clock = FakeClock(self.script.clock.now_ns + days * DAY_NS)
        sealed = None
        for waits in interrupted(self.script.targets, runtime_folder(), data_folder()):
            left = close_left_behind(waits.folders, clock)
            sealed = left.seal(self.script.room.signer, lambda step, done, total: None, anchors=())
        self.look()
        return sealed

    def look(self) -> None:
        """Take down the seal that each disk shows."""
        for target in self.script.targets:
            self.seals |= {path.read_bytes() for path in target.glob(f"{SESSION}*/{layout.SEAL}")}

    @contextmanager
    def without(self, disks: Sequence[Path]) -> Iterator[None]:
        """Let *disks* be gone; an empty folder is left where each was."""
        for disk in disks:
            disk.rename(disk.with_suffix(".away"))
            disk.mkdir()
        yield
        for disk in disks:
            shutil.rmtree(disk)
            disk.with_suffix(".away").rename(disk)

    def put(self, there: Files) -> None:
        """Let everything be as it was at a moment."""
        put(self.root, there)
        self.seals.clear()
        self.look()

    def assert_one(self) -> None:
        """Both copies are whole, and no disk ever showed another seal than theirs."""
        first, second = (target / SESSION for target in self.script.targets)
        assert content(first) == content(second)
        assert self.seals == {(first / layout.SEAL).read_bytes()}
        assert len({entry.seal_digest for entry in entries(data_folder())}) == 1
        assert interrupted(self.script.targets, runtime_folder(), data_folder()) == ()


@pytest.fixture
def walk(tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    script = replace(script_below(tmp_path / "root", monkeypatch), kind=SessionKind.INTERVIEW)
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "root" / "data"))
    data_folder().mkdir(exist_ok=True)
    script.record()
    return Walk(tmp_path / "root", script)


def before_names(changes: Sequence[Change]) -> Sequence[Change]:
    """Return *changes* up to the first folder that gets its name."""
    renamed = [one.did == "rename" and one.path.endswith(layout.OPEN_SUFFIX) for one in changes]
    return changes[: renamed.index(True)]


def telling(states: Sequence[Files]) -> Iterator[Files]:
    """Yield the *states* that differ in more than a file that is only being written, each once."""
    last: Files = {}
    for there in states:
        named = {name: data for name, data in there.items() if not name.endswith(TEMPORARY_SUFFIX)}
        if named != last:
            yield there
        last = named


@pytest.mark.parametrize("away", [0, 1], ids=["first", "second"])
@pytest.mark.parametrize("power_cut", [False, True], ids=["killed", "power cut"])
def test_whenever_it_is_cut_off_and_whichever_disk_is_gone_at_the_next_start_there_is_one_package(
    walk: Walk, monkeypatch: pytest.MonkeyPatch, away: int, power_cut: bool
) -> None:
    before = Disk.of(walk.root).killed()
    with remembering(walk.root, monkeypatch) as changes:
        walk.start()
    walk.assert_one()
    states = [*telling(moments(before_names(changes) if power_cut else changes, before, power_cut=power_cut))]
    assert len(states) > FEWEST[power_cut]
    for there in states:
        walk.put(there)
        with walk.without(walk.script.targets):
            assert walk.start(days=1) is None
        with walk.without(walk.script.targets[away : away + 1]):
            walk.start(days=1)
        walk.start(days=2)
        walk.assert_one()
    assert_verified(walk.script.room, walk.script.targets[1] / SESSION)
