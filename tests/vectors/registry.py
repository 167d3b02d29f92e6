"""The register of vectors: one named damage each, what it must lead to, and what a check of it is given."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509

from interview_app.domain.verdict import FindingCode, NoteCode, Verdict
from interview_app.evidence.check import Report, check
from interview_app.evidence.files import Open, open_regular
from interview_app.system.age import Identity
from tests.evidence.packages import NOW, Package, Room, build, new_room

PART = "data/media/part-001"
SEGMENT = f"{PART}/000002.m4s.age"
INIT = f"{PART}/init.mp4.age"
EVENTS = "data/events/000002.jsonl.age"


@dataclass(frozen=True)
class World:
    """What a vector may draw on: the room's package, the one it sealed before, and another room's."""

    package: Package
    before: Package
    foreign: Package
    attached: Package
    """The session again, with files attached: two exhibits, a protocol that two have signed, a signature over it."""

    stranger: Room
    """A room of which nobody here has a key."""

    @property
    def room(self) -> Room:
        return self.package.room


def new_world(folder: Path) -> World:
    """Build the packages in *folder*."""
    room = new_room()
    before = build(folder, room, "b" * 26, seconds=(2,))
    package = build(folder, room, previous_seal=before.seal_digest)
    stranger = new_room()
    # Another authority and signer, but the same custodians: its files open with the same keys.
    foreign = build(folder, Room(stranger.authority, stranger.signer, room.custodians), "f" * 26, attached=True)
    (folder / "attached").mkdir()
    attached = build(folder / "attached", room, seconds=(2,), attached=True)
    return World(package, before, foreign, attached, stranger)


@dataclass
class Case:
    """A copy of the package to be damaged, and what the check will be given."""

    package: Package
    world: World
    anchors: tuple[x509.Certificate, ...]
    identity: Identity | None
    follows: Path | None = None
    open_file: Open = open_regular

    @property
    def folder(self) -> Path:
        return self.package.path

    def read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def write(self, path: str, data: bytes) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_bytes(data)

    def change_byte(self, path: str, place: int = -1) -> None:
        data = bytearray(self.read(path))
        data[place] ^= 1
        self.write(path, bytes(data))

    def replace(self, path: str, old: bytes, new: bytes) -> None:
        data = self.read(path)
        assert old in data
        self.write(path, data.replace(old, new, 1))

    def take_from(self, other: Package, path: str, to: str = "") -> None:
        shutil.copyfile(other.path / path, self.folder / (to or path))

    def swap(self, one: str, other: str) -> None:
        first, second = self.read(one), self.read(other)
        self.write(one, second)
        self.write(other, first)

    def check(self) -> Report:
        return check(
            self.folder,
            anchors=self.anchors,
            identity=self.identity,
            follows=self.follows,
            now=NOW,
            open_file=self.open_file,
        )


Damage = Callable[[Case], None]


@dataclass(frozen=True)
class Vector:
    """A damage and what it must lead to: *code* and *path* of a finding, or no finding at all, and a note."""

    damage: Damage
    code: FindingCode | None
    path: str
    key: bool
    verdict: Verdict
    note: NoteCode | None
    attached: bool = False

    @property
    def name(self) -> str:
        return self.damage.__name__.strip("_")

    def run(self, world: World, folder: Path) -> tuple[Report, Report]:
        """Return the reports without a key and with one (the same where the vector needs no key)."""
        room = world.room
        whole = world.attached if self.attached else world.package
        case = Case(whole.copy(folder), world, whole.anchors, None)
        self.damage(case)
        identity, case.identity = case.identity or room.custodians[0], None
        without = case.check()
        if not self.key:
            return without, without
        case.identity = identity
        return without, case.check()


VECTORS: list[Vector] = []


def vector(
    code: FindingCode | None = None,
    path: str = "",
    *,
    key: bool = False,
    verdict: Verdict | None = None,
    note: NoteCode | None = None,
    attached: bool = False,
) -> Callable[[Damage], Damage]:
    """Register a damage; *verdict* is the code's own unless given; with *key* only a key shows it.

    With *attached* the package has files attached.
    """

    def register(damage: Damage) -> Damage:
        assert all(damage.__name__.strip("_") != known.name for known in VECTORS)
        own = code.verdict if code is not None else Verdict.VERIFIED
        VECTORS.append(Vector(damage, code, path, key, verdict or own, note, attached))
        return damage

    return register
