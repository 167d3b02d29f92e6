"""A short scripted session on two targets, real in all but its time, and what becomes of it after an interruption.

Two parts of 3 and 2 seconds; segments are cut at 1.4 s instead of 9.9. Whatever is encrypted is remembered with its
plaintext, so that a test can say what was durable without opening anything.
"""

import hashlib
import os
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
from interview_app.evidence.records import CameraTotals, Header
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.resume import TakenUp, take_up
from interview_app.evidence.seal import Sealed, finish, is_signed, seal
from interview_app.evidence.store import Store
from interview_app.evidence.target import open_folder
from interview_app.system.age import Identity, encrypt
from tests.evidence.disk import Change, Disk, put, remembering
from tests.evidence.packages import NOW, SESSION, SOFTWARE, FakeClock, Room, media, new_room

STARTED_NS = 10**12
LENGTHS = (3, 2)
SEGMENT_US = 1_400_000


def media_of(part: int) -> tuple[Init | Fragment, ...]:
    """Return header and fragments of a part; all after the second are like the second."""
    kind = min(part, len(LENGTHS))
    return media(LENGTHS[kind - 1], 440 + 10 * kind)


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
    kind: SessionKind = SessionKind.ROOM_TEST

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
            self.kind,
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
        init, *fragments = media_of(part)
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
        """Add fragments as time goes by, with an event beside every other."""
        for number, fragment in enumerate(fragments):
            self.clock.now_ns += fragment.duration_us * 1000
            store.add(fragment)
            if events and number % 2:
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

    def break_off(self, count: int) -> None:
        """Record the first *count* fragments of part 1 and be gone: what is durable is all that is left."""
        store = self.start()
        self.add(store, self.begin(store, 1)[:count])
        assert store.drain(30.0)
        store.close()

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

    def go_on(self, words: str, *, stop: bool = False) -> None:
        """Record on, with an event that says *words* and part 2."""
        store = self.take_up(stop=False).store
        store.append(EventKind.MARKER, {"text": words})
        self.add(store, self.begin(store, 2))
        store.end_part("planned_end", lost_ms=0)
        if stop:
            store.stop("planned_end")
        assert store.drain(30.0)
        store.close()

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
                if circumstance.code is not Code.NO_MEDIA:
                    raise
        return tuple(target / SESSION for target in self.targets if (target / SESSION).is_dir())

    def moved(self, *targets: Path) -> "Script":
        """Return the same session as it lies below other targets."""
        script = Script(self.room, targets, FakeClock(self.clock.now_ns))
        script.__dict__["cipher"] = self.cipher
        return script


def script_below(root: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """Return the session with two targets below *root*; segments are short and nothing waits for a disk."""
    monkeypatch.setattr("interview_app.evidence.store.SEGMENT_US", SEGMENT_US)
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    targets = (root / "first", root / "second")
    for target in targets:
        target.mkdir(parents=True)
    return Script(new_room(), targets)


@dataclass(frozen=True)
class Recorded:
    """A session whose recording is remembered step by step."""

    script: Script
    changes: list[Change]

    @classmethod
    def whole(cls, script: Script, monkeypatch: pytest.MonkeyPatch) -> "Recorded":
        """Record the whole session."""
        with remembering(script.targets[0].parent, monkeypatch) as changes:
            script.record()
        return cls(script, changes)

    def of(self, target: str) -> list[Change]:
        """Return what was done on one target."""
        return [change for change in self.changes if change.path.partition("/")[0] == target]

    def put(self, first: str, second: str) -> list[Path]:
        """Let each target be as it was right after the file so named had appeared; return the folders."""
        for target, name in (("first", first), ("second", second)):
            changes = self.of(target)
            last = next(place for place, one in enumerate(changes) if one.did == "link" and name in one.other)
            disk = Disk.after([Change("mkdir", target), *changes[: last + 2]])  # and its temporary name is gone
            there = {path[len(target) + 1 :]: data for path, data in disk.killed().items() if path != target}
            put(self.script.targets[0].parent / target, there)
        return self.script.folders


@dataclass(frozen=True)
class Witness:
    """What some files say: fragments of each part, by their place in time, and lines of events."""

    fragments: frozenset[bytes]
    lines: frozenset[bytes]

    @classmethod
    def of(cls, cipher: Cipher, files: dict[str, bytes]) -> "Witness":
        """Return what *files* (path to bytes) hold; those that are not whole are left out."""
        fragments: set[bytes] = set()
        lines: set[bytes] = set()
        for path, data in files.items():
            plain = cipher.plain.get(hashlib.sha256(data).hexdigest())
            if plain is None:
                continue
            if path.endswith(".jsonl.age"):
                lines |= set(plain.splitlines())
            elif f"{layout.IN_FLIGHT}/m-" in path or f"{layout.IN_FLIGHT}-m-" in path:
                fragments.add(plain)
            elif path.endswith(".m4s.age"):
                fragments |= {one.data for one in split(_init(path), plain)}
        return cls(frozenset(fragments), frozenset(lines))

    def __le__(self, other: "Witness") -> bool:
        return self.fragments <= other.fragments and self.lines <= other.lines


def _init(path: str) -> Init:
    part = int(path.rpartition("part-")[2][:3])
    init = media_of(part)[0]
    assert isinstance(init, Init)
    return init


def assert_verified(room: Room, package: Path, *identities: Identity | None) -> None:
    """Check a package without and with a key, or with *identities* alone."""
    for identity in identities or (None, room.custodians[0]):
        report = check(package, anchors=(room.authority.certificate,), identity=identity)
        assert report.verdict is Verdict.VERIFIED, report.findings
