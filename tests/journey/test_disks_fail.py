"""A disk that is full or pulled while a protocol is attached, a session sealed, a copy made: nothing is lost by it."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Who
from interview_app.evidence import layout
from interview_app.evidence.copying import MARK_SUFFIX, copy_package
from interview_app.journey.papers import attach_paper
from interview_app.journey.seal import SealedCopies, seal_copies
from interview_app.journey.waiting import interrupted
from interview_app.system.paths import data_folder, runtime_folder
from interview_app.system.texts import LANGUAGES, Texts
from tests.evidence.disk import content
from tests.evidence.packages import SESSION, Package, bond_in, build, new_room
from tests.evidence.protocols import plain_protocol
from tests.evidence.sessions import Script, assert_verified, script_below
from tests.evidence.small_disk import SmallDisk, small_disk

INVESTIGATOR = Who("investigator", 1)
STEPS = ("collecting", "staging", "signing", "closing")


@dataclass(frozen=True)
class Session:
    """A session that was recorded and stopped, on two disks of its own."""

    script: Script
    disks: tuple[SmallDisk, SmallDisk]

    @property
    def folders(self) -> list[Path]:
        return self.script.folders

    @property
    def packages(self) -> tuple[Path, ...]:
        return tuple(target / SESSION for target in self.script.targets)

    def seal(self, *pulled: SmallDisk, at: str = "") -> SealedCopies:
        """Seal what waits on the disks as the next start finds it; pull disks as soon as the step *at* begins."""

        def progress(step: str, _done: int, _total: int) -> None:
            for disk in pulled:
                if step == at and any(disk.folder.iterdir()):
                    disk.pull()

        (waits,) = interrupted(self.script.targets, runtime_folder(), data_folder())
        signer = self.script.room.signer
        return seal_copies(waits.folders, signer, self.script.clock, progress)

    def attach(self) -> None:
        """Attach the protocol."""
        protocol = plain_protocol(bond_in(next(iter(self.folders)), ()).line)
        key = self.script.room.custodians[0]
        attach_paper(self.folders, layout.PROTOCOL, protocol, INVESTIGATOR, self.script.clock, identity=key)

    def assert_sealed(self) -> None:
        """Both copies are there, the same to the byte, and verify."""
        first, second = map(content, self.packages)
        assert first == second
        assert_verified(self.script.room, self.packages[1])
        assert interrupted(self.script.targets, runtime_folder(), data_folder()) == ()


@pytest.fixture
def session(tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    script = script_below(tmp_path / "disks", monkeypatch)
    with ExitStack() as stack:
        first, second = (stack.enter_context(small_disk(target, monkeypatch)) for target in script.targets)
        script.record()
        yield Session(script, (first, second))


def told(circumstance: Circumstance) -> Mapping[str, str | int]:
    """Return what the circumstance is about, once it is said in every language."""
    for language in LANGUAGES:
        assert str(circumstance.params["path"]) in Texts(language).circumstance(circumstance)
    return circumstance.params


@pytest.mark.parametrize("number", [0, 1])
def test_a_full_disk_leaves_its_copy_behind_and_it_is_finished_once_there_is_room(
    session: Session, number: int
) -> None:
    before = content(session.folders[number] / "data")
    session.disks[number].fill()
    sealed = session.seal()
    assert sealed.packages == (session.packages[1 - number],)
    assert sealed.whole == sealed.packages
    (left,) = sealed.incomplete
    assert content(left / "data").items() >= before.items()
    session.disks[number].empty()
    session.seal()
    session.assert_sealed()


def test_with_every_disk_full_it_is_said_and_sealed_once_there_is_room(session: Session) -> None:
    before = [content(folder / "data") for folder in session.folders]
    for disk in session.disks:
        disk.fill()
    with pytest.raises(Circumstance) as refused:
        session.seal()
    assert refused.value.code in (Code.SEAL_UNFINISHED, Code.TARGETS_LOST)
    if refused.value.code is Code.SEAL_UNFINISHED:
        assert told(refused.value)["reason"] == "full"
    assert all(
        content(folder / "data").items() >= was.items() for folder, was in zip(session.folders, before, strict=True)
    )
    for disk in session.disks:
        disk.empty()
    session.seal()
    session.assert_sealed()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("number", [0, 1])
def test_a_disk_that_is_pulled_meanwhile_is_finished_when_it_is_back(session: Session, step: str, number: int) -> None:
    sealed = session.seal(session.disks[number], at=step)
    assert sealed.whole == (session.packages[1 - number],)
    session.disks[number].put_in()
    session.seal()
    session.assert_sealed()


@pytest.mark.parametrize("step", STEPS)
def test_with_every_disk_pulled_it_is_said_and_goes_on_when_they_are_back(session: Session, step: str) -> None:
    with pytest.raises(Circumstance) as refused:
        session.seal(*session.disks, at=step)
    assert refused.value.code in (Code.SEAL_UNFINISHED, Code.NO_MEDIA, Code.TARGETS_LOST)
    for disk in session.disks:
        disk.put_in()
    session.seal()
    session.assert_sealed()


def test_a_disk_that_is_pulled_before_its_copy_was_read_back_does_not_count(session: Session) -> None:
    sealed = session.seal(session.disks[1], at="reading_back")
    assert sealed.whole == (session.packages[0],)
    session.disks[1].put_in()
    session.assert_sealed()


@pytest.mark.parametrize("harm", ["full", "pulled"])
@pytest.mark.parametrize("number", [0, 1])
def test_the_protocol_is_attached_on_the_disk_that_goes_on(session: Session, harm: str, number: int) -> None:
    disk = session.disks[number]
    disk.fill() if harm == "full" else disk.pull()
    session.attach()
    disk.empty() if harm == "full" else disk.put_in()
    session.attach()  # as after an interruption
    session.seal()
    session.assert_sealed()
    assert (session.packages[number] / layout.PROTOCOL).is_file()


def test_with_every_disk_full_the_protocol_is_attached_once_there_is_room(session: Session) -> None:
    for disk in session.disks:
        disk.fill()
    with pytest.raises(Circumstance) as refused:
        session.attach()
    assert refused.value.code in (Code.TARGET_UNUSABLE, Code.TARGETS_LOST)
    for disk in session.disks:
        disk.empty()
    session.attach()
    session.seal()
    session.assert_sealed()
    assert (session.packages[0] / layout.PROTOCOL).is_file()


def test_where_the_rooms_own_disk_is_full_no_disk_shows_a_seal(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_disk(tmp_path / "own", monkeypatch) as own:
        monkeypatch.setenv("INTERVIEW_APP_DATA", str(own.folder))
        own.fill()
        with pytest.raises(Circumstance) as refused:
            session.seal()
        assert refused.value.code is Code.SEAL_UNFINISHED
        assert told(refused.value)["reason"] == "full"
        assert not any((place / layout.SEAL).exists() for place in (*session.packages, *session.folders))
        own.empty()
        session.seal()
        session.assert_sealed()


@pytest.fixture
def package(tmp_path: Path) -> Package:
    (tmp_path / "master").mkdir()
    return build(tmp_path / "master", new_room(), seconds=(2,))


@pytest.mark.parametrize(("harm", "reason"), [("fill", "full"), ("pull", "removed")])
def test_a_copy_onto_a_disk_that_fails_leaves_nothing_and_succeeds_later(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str, reason: str
) -> None:
    with small_disk(tmp_path / "usb", monkeypatch) as disk:
        harmed: list[str] = []

        def progress(_done: int, _total: int) -> None:
            if not harmed:
                harmed.append(harm)
                getattr(disk, harm)()

        monkeypatch.setattr("interview_app.evidence.copying.SLACK", 0)
        with pytest.raises(Circumstance) as refused:
            copy_package(package.path, disk.folder, progress, Event())
        assert refused.value.code is Code.TARGET_UNUSABLE
        assert told(refused.value) == {"path": str(disk.folder), "reason": reason}
        disk.empty() if harm == "fill" else disk.put_in()
        copy = copy_package(package.path, disk.folder, lambda done, total: None, Event())
        assert content(copy) == content(package.path)
        assert {one.name for one in disk.folder.iterdir()} == {copy.name, f"{copy.name}{MARK_SUFFIX}"}
