"""A short scripted session on two targets, real in all but its time, and what becomes of it after an interruption.

Two parts of 5 and 2.5 seconds; segments are cut at 1.9 s instead of 9.9. Whatever is encrypted is remembered with its
plaintext, so that a test can say what was durable without opening anything.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind
from interview_app.domain.session import PartKind, SessionKind
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import check
from interview_app.evidence.fmp4 import Fragment, Init, split
from interview_app.evidence.layout import EventsName, FragmentName, in_flight_name
from interview_app.evidence.records import CameraTotals, Header
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.resume import TakenUp, take_up
from interview_app.evidence.seal import Sealed, finish, is_signed, seal
from interview_app.evidence.store import Store
from interview_app.evidence.target import open_folder
from interview_app.system.age import encrypt
from tests.evidence.packages import NOW, SESSION, SOFTWARE, FakeClock, Room, media

STARTED_NS = 10**12
LENGTHS = (5, 3)
SEGMENT_US = 1_900_000
NAMES = ("first", "second")


@dataclass
class Cipher:
    """The room's encryption; remembers what it encrypted by the digest of what came of it."""

    room: Room
    plain: dict[str, bytes] = field(default_factory=dict)

    def __call__(self, data: bytes) -> bytes:
        encrypted = encrypt(data, [self.room.custodians[0].recipient])
        self.plain[hashlib.sha256(encrypted).hexdigest()] = data
        return encrypted

    def open(self, encrypted: bytes) -> bytes:
        return self.plain[hashlib.sha256(encrypted).hexdigest()]


@dataclass
class Script:
    """The session, its room and its clock."""

    room: Room
    targets: tuple[Path, ...]
    clock: FakeClock = field(default_factory=FakeClock)

    @cached_property
    def cipher(self) -> Cipher:
        return Cipher(self.room)

    @property
    def folders(self) -> list[Path]:
        """The folders of the session that is not sealed, as many as there are."""
        return [folder for target in self.targets if (folder := open_folder(target, SESSION)).is_dir()]

    @property
    def header(self) -> Header:
        return Header(
            SESSION,
            SessionKind.ROOM_TEST,
            True,
            "2026-11-21T10:00:00.000Z",
            STARTED_NS,
            "boot",
            SOFTWARE,
            (self.room.custodians[0].recipient.text,),
            tuple(str(target) for target in self.targets),
            None,
        )

    def start(self, ballast_bytes: int = 0) -> Store:
        """Begin the session."""
        store = Store.start(self.header, self.targets, self.cipher, self.clock, ballast_bytes=ballast_bytes)
        store.append(EventKind.RECIPIENTS, {"fingerprints": [self.room.custodians[0].recipient.fingerprint]})
        store.flush()
        return store

    def begin(self, store: Store, part: int) -> list[Fragment]:
        """Begin a part and return the fragments that it is to have."""
        init, *fragments = media(LENGTHS[part - 1], 440 + 10 * part)
        assert isinstance(init, Init)
        store.begin_part(
            PartKind.INTERVIEW,
            init,
            start_ns=store.time.elapsed_ns(),
            gap_ms=0 if part == 1 else 500,
            gap_reason="" if part == 1 else "encoder_failed",
        )
        return [one for one in fragments if isinstance(one, Fragment)]

    def add(self, store: Store, fragments: Sequence[Fragment], *, events: bool = True) -> None:
        """Add fragments as time goes by, with an event beside each."""
        for number, fragment in enumerate(fragments):
            self.clock.now_ns += fragment.duration_us * 1000
            store.add(fragment)
            if events:
                store.append(EventKind.MARKER, {"text": f"{number} ң"})
                store.flush()

    def record(self, *, stop: bool = True) -> Store:
        """Record the whole session; the store is drained."""
        store = self.start()
        for part in (1, 2):
            self.add(store, self.begin(store, part))
            store.note_totals((CameraTotals(1, 25, 24, 1),))
            store.end_part("encoder_failed" if part == 1 else "planned_end", lost_ms=0)
        if stop:
            store.stop("planned_end")
        assert store.drain(30.0)
        store.close()
        return store

    def take_up(self, *, stop: bool = True, captured_ns: int | None = None, copy_limit: int | None = None) -> TakenUp:
        """Take up what was interrupted, as the recovery of the command line does."""
        taken = take_up(
            self.folders,
            self.cipher,
            self.clock,
            captured_ns=captured_ns,
            reason="recorder_lost",
            copy_limit=copy_limit,
        )
        if stop:
            if not taken.order.state.stopped and taken.order.state.parts:
                taken.store.stop("recovered")
            assert taken.store.drain(30.0)
            taken.store.close()
        return taken

    def seal(self, *, sign: Callable[[bytes], bytes] | None = None, now: datetime = NOW) -> Sealed:
        """Put what is stopped in order and seal it."""
        order = put_in_order(self.folders)
        return seal(
            order.state,
            order.complete,
            readme=b"How to open\n",
            now=now,
            sign=sign or self.room.sign,
            step=lambda _name: None,
        )

    def rescue(self) -> tuple[Path, ...]:
        """Do all that is done after an interruption, whenever it was; return the packages: none if there is nothing."""
        for folder in self.folders:
            if is_signed(folder):
                finish(folder)
        if self.folders:
            try:
                self.take_up()
                self.seal(now=NOW + timedelta(days=1))
            except Circumstance as circumstance:
                assert circumstance.code is Code.NO_MEDIA
        return tuple(target / SESSION for target in self.targets if (target / SESSION).is_dir())

    def moved(self, *targets: Path) -> "Script":
        """Return the same session as it lies below other targets."""
        script = Script(self.room, targets, FakeClock(self.clock.now_ns))
        script.__dict__["cipher"] = self.cipher
        return script


@pytest.fixture
def short_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_app.evidence.store.SEGMENT_US", SEGMENT_US)


@dataclass(frozen=True)
class Testimony:
    """What some files say: fragments of each part, by their place in time, and lines of events."""

    fragments: frozenset[bytes]
    lines: frozenset[bytes]

    @classmethod
    def of(cls, cipher: Cipher, files: dict[str, bytes]) -> "Testimony":
        """Return what *files* (path to bytes) hold, half-written ones left out."""
        fragments: set[bytes] = set()
        lines: set[bytes] = set()
        for path, data in files.items():
            name = path.rpartition("/")[2]
            known = in_flight_name(name)
            if isinstance(known, FragmentName):
                fragments.add(cipher.open(data))
            elif isinstance(known, EventsName) or (path.endswith(".jsonl.age") and layout.EVENTS in path):
                lines |= set(cipher.open(data).splitlines())
            elif path.endswith(".m4s.age"):
                fragments |= {one.data for one in split(_init(name, path), cipher.open(data))}
        return cls(frozenset(fragments), frozenset(lines))


def _init(_name: str, path: str) -> Init:
    part = int(path.rpartition("/part-")[2][:3])
    init = media(LENGTHS[part - 1], 440 + 10 * part)[0]
    assert isinstance(init, Init)
    return init


def assert_verified(room: Room, package: Path) -> None:
    """Check a package without and with a key."""
    for identity in (None, room.custodians[0]):
        report = check(package, anchors=(room.authority.certificate,), identity=identity)
        assert report.verdict is Verdict.VERIFIED, report.findings
