"""A copy onto a second stick, mounted where the first one was, by a process that is killed from its mark on.

As in :mod:`tests.journey.ceremony`: everything is laid out anew for each step, one process is killed right after it,
and another one starts afresh.
"""

import json
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from interview_app.domain.permissions import AccountRole
from interview_app.domain.verdict import Verdict
from interview_app.evidence.copying import MARK_SUFFIX, Mark, mark_of
from interview_app.journey.copies import MadeCopy, copies_of, make_copy
from interview_app.journey.preparing import Preparing
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import unlock
from tests.domain.interviews import PRACTICE
from tests.evidence.disk import content
from tests.evidence.packages import Package, build, new_room
from tests.journey.admitted import Afternoon, plan
from tests.journey.ceremony import Step, forked, killed_after, watching
from tests.journey.test_preparing import ROOM as ZONE
from tests.vault.vaults import PASSPHRASE, new_vault, opened_as

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Sticks:
    """A sealed package in *root*, of which copy 2 is on the stick ``first``; another one is where that one was."""

    root: Path
    package: Package

    @classmethod
    def prepare(cls, root: Path) -> "Sticks":
        """Seal a package and make its first copy."""
        (root / "master").mkdir(parents=True)
        (root / "usb").mkdir()
        clock = Afternoon(AT)
        new_vault(root, clock).lock()
        desk = Preparing(opened_as(root, AccountRole.INVESTIGATOR, clock), PRACTICE, ZONE)
        made = cls(root, build(root / "master", new_room(), plan(desk).session, seconds=(2,)))
        made.copy(desk.unlocked, root / "usb")
        desk.unlocked.lock()
        (root / "usb").rename(root / "first")
        (root / "usb").mkdir()
        return made

    def copy(self, unlocked: Unlocked, target: Path) -> MadeCopy:
        """Make a copy on *target*."""
        return make_copy(
            unlocked,
            self.package.path,
            target,
            purpose="for the court",
            recipient="",
            anchors=self.package.anchors,
            progress=lambda step, done, total: None,
            stop=Event(),
        )

    def signed_in(self) -> Unlocked:
        """Open the vault, a quarter of an hour later."""
        return unlock(self.root, AccountRole.INVESTIGATOR.value, PASSPHRASE, Afternoon(AT + timedelta(minutes=15)))

    def second(self, step: Step) -> None:
        """Make the copy on the second stick; *step* is told of each step from the mark on."""
        unlocked, begun = self.signed_in(), False

        def told(what: str) -> None:
            nonlocal begun
            begun = begun or MARK_SUFFIX in what
            if begun:
                step(what)

        watching(told)
        self.copy(unlocked, self.root / "usb")

    def check_end(self) -> None:
        """Go on, and hold the end against what it must be, wherever the sticks are then."""
        unlocked, usb = self.signed_in(), self.root / "usb"
        self.copy(unlocked, usb)
        for stick in (usb, self.root / "first"):
            assert self.copy(unlocked, stick).entered is None
        usb.rename(self.root / "elsewhere")
        moved = self.root / "elsewhere" / self.package.path.name
        assert self.copy(unlocked, moved.parent).entered is None
        assert content(moved) == content(self.package.path)
        copies = copies_of(unlocked, self.package.path.name)
        assert [(one.number, one.verdict) for one in copies] == [(2, Verdict.VERIFIED), (3, Verdict.VERIFIED)]
        assert mark_of(moved) == Mark(3, copies[1].made_utc)
        unlocked.lock()


def main() -> None:
    """Kill the second copy in a folder after each of its steps; say what went wrong, and which steps there are."""
    root = Path(sys.argv[1])
    sticks, prepared = Sticks.prepare(root), root.with_name("prepared")
    shutil.copytree(root, prepared)

    def anew() -> None:
        shutil.rmtree(root)
        shutil.copytree(prepared, root)

    seen = root.with_name("steps")

    def whole() -> None:
        steps: list[str] = []
        sticks.second(steps.append)
        seen.write_text(json.dumps(steps))

    wrong = [f"without a kill: {found}" for found in (forked(whole),) if found]
    steps = json.loads(seen.read_text())
    for number, what in enumerate(steps, 1):
        anew()

        def cut_off(number: int = number) -> None:
            sticks.second(killed_after(number))

        if (ended := forked(cut_off)) != "killed":
            wrong.append(f"{what}: {ended or 'not killed'}")
        if found := forked(sticks.check_end):
            wrong.append(f"after {what}: {found}")
    sys.stdout.write(json.dumps({"steps": steps, "wrong": wrong}))


if __name__ == "__main__":
    main()
