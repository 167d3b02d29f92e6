"""The sealing ceremony in a process that is killed at every step that changes what a disk or the vault holds.

From a protocol that is signed to a further copy on a disk of its own, by the same journeys as the windows. What is
prepared once is laid out anew for each step; then one process is killed right after it, and another one starts afresh,
if so told with a seal certificate that was renewed in between. Both are forked off this one, for which the imports are
done once.
"""

import json
import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from interview_app.domain.audit import Happening, read_entry
from interview_app.domain.copies import SealingReason
from interview_app.domain.events import EventKind
from interview_app.domain.permissions import AccountRole
from interview_app.domain.protocol_signing import Means
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import check
from interview_app.evidence.copying import MARK_SUFFIX, Mark, mark_of
from interview_app.evidence.reader import examine
from interview_app.journey.admitting import kept_key
from interview_app.journey.copies import copies_of, enter_sealed, make_copy
from interview_app.journey.ledger import entries, kept_seal
from interview_app.journey.left_unsealed import close_left_behind
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol_opening import open_protocol
from interview_app.journey.sealing import give_reason, reasons_of
from interview_app.journey.session_list import bring_up_to_date, stands_at
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import unlock
from interview_app.journey.waiting import Stage, interrupted
from interview_app.signing.trust import load_anchors
from interview_app.system.durable import TEMPORARY_SUFFIX
from interview_app.system.paths import runtime_folder
from interview_app.vault import audit
from interview_app.vault.database import Database
from tests.domain.interviews import PRACTICE
from tests.evidence.disk import content
from tests.journey.admitted import Afternoon, signer
from tests.journey.stopped import filled, stopped
from tests.journey.test_preparing import ROOM as ZONE
from tests.journey.test_protocol_writing import ROOM, certificate, take
from tests.recording.room import Room
from tests.ui.people_driver import DRAWN
from tests.vault.vaults import PASSPHRASE, new_vault, opened_as

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
REASON = "no optical drive"
NAMES = ("link", "rename", "replace", "unlink", "mkdir", "rmdir")
Step = Callable[[str], None]


@dataclass(frozen=True)
class Ceremony:
    """One session whose protocol is signed, in the room's folder *root*, which is its data folder too."""

    root: Path
    session: str

    @property
    def room(self) -> Room:
        return Room(self.root)

    @property
    def usb(self) -> Path:
        return self.root / "usb"

    @property
    def packages(self) -> tuple[Path, ...]:
        return tuple(disk / self.session for disk in (*self.room.targets, self.usb))

    @classmethod
    def prepare(cls, root: Path) -> "Ceremony":
        """Record, write and sign everything up to the moment before the protocol is attached."""
        (root / "usb").mkdir(parents=True)
        clock, room = Afternoon(AT), Room(root)
        new_vault(root, clock).lock()
        desk = Preparing(opened_as(root, AccountRole.INVESTIGATOR, clock), PRACTICE, ZONE)
        draft, live = stopped(desk, room)
        taken = take(desk, draft, live, root)
        taken.writing.keep(filled(taken.writing, taken.writing.keep_drawn(DRAWN)))
        taken.writing.fix()
        for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
            path, _ = certificate(desk, root, name)
            taken.signing.sign(person, taken.signing.from_file(path, ""), Means.FILE)
        signer(room, desk.now)
        desk.unlocked.lock()
        return cls(root, draft.session)

    @contextmanager
    def signed_in(self) -> Iterator[Unlocked]:
        """Open the vault as the investigator does."""
        unlocked = unlock(self.root, AccountRole.INVESTIGATOR.value, PASSPHRASE, Afternoon(AT))
        yield unlocked
        unlocked.lock()

    def go_on(self, step: Step | None = None) -> None:
        """Do what is left to do, whatever that is: what the windows do after every start; *step* is told of each."""
        with self.signed_in() as unlocked:
            if step is not None:
                watching(step)
            self._seal(unlocked)
            bring_up_to_date(unlocked, self.room.targets, runtime_folder())
            if len(copies_of(unlocked, self.session)) < len(self.packages):
                make_copy(
                    unlocked,
                    self.packages[0],
                    self.usb,
                    purpose="for the court",
                    recipient="",
                    anchors=load_anchors([self.root / "ca.pem"]),
                    progress=lambda step, done, total: None,
                    stop=Event(),
                )

    def _seal(self, unlocked: Unlocked) -> None:
        found = {one.session: one for one in interrupted(self.room.targets, runtime_folder(), self.root)}
        if (one := found.get(self.session)) is None:
            return
        draft = Preparing(unlocked, PRACTICE, ZONE).load(self.session)
        if one.stage is Stage.STOPPED and draft.standing is not Standing.SIGNED:
            open_protocol(Preparing(unlocked, PRACTICE, ZONE), draft, one.folders, self.root, ROOM).attach()
        if not reasons_of(unlocked, self.session):
            give_reason(unlocked, self.session, SealingReason.MASTER_REWRITABLE, REASON)
        left = close_left_behind(one.folders, unlocked.clock, kept_key(unlocked, self.session))
        left.seal(
            signer(self.room, AT),
            lambda step, done, total: None,
            anchors=load_anchors([self.root / "ca.pem"]),
            entered=lambda sealed: enter_sealed(unlocked, sealed),
        )
        stands_at(unlocked, self.session, Standing.SEALED)

    def renew(self) -> None:
        """Let the room seal with another certificate, of another authority, from now on."""
        (self.root / "seal.p12").unlink()
        (self.root / "ca.pem").rename(self.root / "ca-before.pem")
        signer(self.room, AT)

    def _mark(self, disk: Path) -> set[str]:
        return {f"{self.session}{MARK_SUFFIX}"} if disk == self.usb else set()

    def made(self) -> dict[str, bytes]:
        """Return what the sealing has made so far, by its path in the package, wherever it stands; each path once."""
        names = {*layout.TOP_FILES, layout.README, layout.INDEX}
        places = (*self.packages[:2], *(one.with_name(f"{one.name}{layout.OPEN_SUFFIX}") for one in self.packages[:2]))
        found: dict[str, bytes] = {}
        for place in (*places, kept_seal(self.root, self.session)):
            for name in names:
                if (place / name).is_file():
                    assert found.setdefault(name, (place / name).read_bytes()) == (place / name).read_bytes()
        return found

    def check_between(self) -> None:
        """Hold what a kill left against what must never be so, not even for a moment."""
        with self.signed_in() as unlocked:
            if kept_key(unlocked, self.session) is None:
                first, second = map(content, self.packages[:2])
                assert first
                assert first == second
            for copy in copies_of(unlocked, self.session):
                assert (Path(copy.place) / layout.SEAL).is_file(), copy

    def check_end(self, made: dict[str, bytes]) -> None:
        """Hold the end against what it must be; *made* is what the sealing had made before."""
        first, *others = map(content, self.packages)
        assert all(one == first for one in others)
        assert {path: first[path] for path in made} == made
        identity, anchors = self.room.identity, load_anchors([*self.root.glob("ca*.pem")])
        report = check(self.packages[1], anchors=anchors)
        assert report.verdict is Verdict.VERIFIED, report.findings
        events = examine(self.packages[1], anchors).unlock(identity).events()
        assert [one.kind for one in events].count(EventKind.PAPER_ADDED) == 1
        for disk in (*self.room.targets, self.usb):
            rest = {path.name for path in disk.iterdir()} - {self.session}
            assert rest <= {f"{self.session}{layout.ASIDE_SUFFIX}", *self._mark(disk)}, rest
            for left in disk.glob(f"*{layout.ASIDE_SUFFIX}/*"):
                assert left.name.startswith("in-flight-x-"), left  # the protocol, before the chain spoke of it
        assert [one.session for one in entries(self.root)] == [self.session]
        assert not kept_seal(self.root, self.session).exists()
        with self.signed_in() as unlocked:
            assert kept_key(unlocked, self.session) is None
            assert Preparing(unlocked, PRACTICE, ZONE).load(self.session).standing is Standing.SEALED
            copies = copies_of(unlocked, self.session)
            assert [one.number for one in copies] == [0, 1, 2]
            assert [Path(one.place) for one in copies] == list(self.packages)
            assert mark_of(self.packages[2]) == Mark(2, copies[2].made_utc)
            assert all(one.verdict == Verdict.VERIFIED.value for one in copies)
            assert interrupted(self.room.targets, runtime_folder(), self.root) == ()
            said = [read_entry(line) for _, line in audit.newest(unlocked.database, None, 500)]
            numbers = [one.details["number"] for one in said if one.what == Happening.COPY_MADE]
            assert sorted(map(str, numbers)) == ["0", "1", "2"]
            assert sum(one.what == Happening.SEALING_REASON for one in said) == 1


def watching(step: Step) -> None:
    """Tell *step* of all that this process does from now on to what a disk or the vault holds, each once it is done.

    A file that is only being written, under the name that it has until it is whole, changes nothing yet.
    """

    def told(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def act(path: Any, *args: Any, **kwargs: Any) -> Any:
            done = real(path, *args, **kwargs)
            step(f"{name} {path}")
            return done

        return act

    write, execute = os.write, Database.execute

    def wrote(descriptor: int, data: Any) -> int:
        count = write(descriptor, data)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.is_absolute() and path.suffix != TEMPORARY_SUFFIX:
            step(f"write {path}")
        return count

    def executed(database: Database, sql: str, *args: Any) -> Any:
        done = execute(database, sql, *args)
        if sql == "COMMIT":
            step("commit")
        return done

    for name in NAMES:
        setattr(os, name, told(name))
    os.write = wrote
    Database.execute = executed  # type: ignore[assignment, method-assign]


def killed_after(number: int) -> Step:
    """Return a step that ends this process, without another instruction, after so many of them."""
    guard, seen = threading.Lock(), 0

    def step(what: str) -> None:
        nonlocal seen
        with guard:
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    return step


def forked(work: Callable[[], None]) -> str:
    """Do *work* in a process of its own; return '' if it did it, ``killed`` if it was killed, else what went wrong."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - whatever it is, it is told, and nothing of the parent's is run here
            os.write(writing, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        wrong = told.read().decode()
    _, status = os.waitpid(pid, 0)
    return "killed" if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL else wrong


def main() -> None:
    """Kill the ceremony in a folder after its steps, from one on every so many; say what went wrong, and the last."""
    root, session, number, every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    renewed = "renewed" in sys.argv[5:]
    ceremony, prepared = Ceremony(root, session), root.with_name("prepared")
    shutil.copytree(root, prepared)
    ceremony.go_on()  # once without a kill; whatever is imported on the way need not be imported again
    ceremony.check_end({})
    wrong: list[str] = []
    while True:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(prepared, root)

        def ends(number: int = number) -> None:
            ceremony.go_on(killed_after(number))

        last = forked(ends)

        def goes_on() -> None:
            made = ceremony.made()
            ceremony.check_between()
            if renewed:
                ceremony.renew()
            ceremony.go_on()
            ceremony.check_end(made)
            ceremony.go_on()  # nothing is left to do

        if last not in ("", "killed"):
            wrong.append(f"{number}: {last}")
        if found := forked(goes_on):
            wrong.append(f"after step {number}: {found}")
        if last != "killed":
            break
        number += every
    sys.stdout.write(json.dumps({"last": number, "wrong": wrong}))


if __name__ == "__main__":
    main()
