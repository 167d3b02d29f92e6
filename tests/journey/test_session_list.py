"""The list of sessions, and what disks and ledger tell a vault that knows less than they do."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.permissions import AccountRole
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Ready, Standing, prepare
from interview_app.evidence.layout import INDEX
from interview_app.evidence.records import Header
from interview_app.evidence.store import Store
from interview_app.journey import ledger
from interview_app.journey.preparing import Preparing
from interview_app.journey.record import new_session_id
from interview_app.journey.session_list import Whose, bring_up_to_date, explain, sessions, stands_at, withdraw
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_backup import back_up, restore
from interview_app.vault import sessions as recorded
from interview_app.vault.cases import Draft
from tests.domain.interviews import PRACTICE
from tests.domain.preparations import whole
from tests.evidence.packages import SECONDS, Room, build, new_room
from tests.journey.test_preparing import ANNA, ROOM
from tests.vault.vaults import ADMINISTRATOR, PASSPHRASE, HandClock, new_vault, opened_as


@cache
def keys() -> Room:
    return new_room()


class Bench:
    """A room with a vault, a disk, and nothing running."""

    def __init__(self, folder: Path) -> None:
        self.data, self.target, self.runtime = folder / "data", folder / "disk", folder / "run"
        for place in (self.data, self.target, self.runtime):
            place.mkdir()
        self.clock = HandClock()
        new_vault(self.data, self.clock).lock()
        self.open()

    def open(self) -> None:
        self.unlocked = opened_as(self.data, AccountRole.INVESTIGATOR, self.clock)
        self.desk = Preparing(self.unlocked, PRACTICE, ROOM)

    def plan(self, **changed: object) -> Draft:
        draft = self.desk.save(self.desk.new(), whole(**changed))
        self.desk.keep_identity(draft, ANNA)
        return draft

    def claim(self, draft: Draft) -> None:
        prepared = self.desk.load(draft.session)
        with self.unlocked.database.transaction() as transaction:
            ready = recorded_ready(self.desk, prepared)
            recorded.claim_recording(transaction, draft, ready, self.desk.today, self.unlocked.now_utc())

    def look(self) -> list[str]:
        strays = bring_up_to_date(self.unlocked, [self.target], self.runtime, ROOM)
        return [one.seen.session for one in strays]

    def standing(self, session: str) -> Standing:
        return next(row.standing for row in sessions(self.unlocked).rows if row.session == session)

    def package(self, session: str, kind: SessionKind = SessionKind.INTERVIEW) -> str:
        build(self.target, keys(), session, kind=kind, synthetic=kind is SessionKind.DEMO)
        return session

    def open_folder(self, session: str, *, kind: SessionKind = SessionKind.INTERVIEW, stopped: bool = False) -> str:
        recipients = tuple(one.recipient.text for one in keys().custodians)
        header = Header(
            session, kind, False, self.unlocked.now_utc(), 1, "boot", "test", recipients, (str(self.target),), None
        )
        store = Store.start(header, [self.target], keys().encrypt, self.clock, ballast_bytes=0)
        if stopped:
            store.stop("asked")
        assert store.drain(30.0)
        store.close()
        return session

    def restored(self, backup: Path) -> None:
        self.unlocked.lock()
        restore(backup, self.data, ADMINISTRATOR.sign_in, PASSPHRASE, self.clock).lock()
        self.open()

    def backed_up(self, disk: Path) -> Path:
        disk.mkdir()
        return back_up(self.unlocked, disk)


def recorded_ready(desk: Preparing, draft: Draft) -> Ready:
    prepared = prepare(draft.session, draft.preparation, desk.today)
    assert prepared is not None
    return prepared.ready(desk.rules, desk.facts(desk.unlocked.database, draft, prepared))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.unlocked.lock()


def entered(unlocked: Unlocked, what: str) -> int:
    return sum(f'"what":"{what}"'.encode() in line for (line,) in unlocked.database.read("SELECT line FROM audit"))


def test_what_is_claimed_goes_on_by_what_the_disk_shows(bench: Bench) -> None:
    draft = bench.plan()
    bench.claim(draft)
    assert bench.standing(draft.session) is Standing.RECORDING
    bench.open_folder(draft.session)
    for _ in range(2):
        assert bench.look() == []
        assert bench.standing(draft.session) is Standing.INTERRUPTED
    assert entered(bench.unlocked, "recording_seen") == 1


def test_a_recording_that_was_stopped_waits_for_its_seal_and_is_found_sealed(bench: Bench) -> None:
    stopped, sealed = bench.plan(), bench.plan(number="99")
    for draft in (stopped, sealed):
        bench.claim(draft)
    bench.open_folder(stopped.session, stopped=True)
    bench.package(sealed.session)
    bench.look()
    assert bench.standing(stopped.session) is Standing.STOPPED
    [row] = sessions(bench.unlocked, standings=[Standing.SEALED]).rows
    assert (row.session, row.recorded_ms, row.begun_utc) == (
        sealed.session,
        sum(SECONDS) * 1000,
        "2026-11-21T10:00:00.000Z",
    )


def test_a_sealed_package_that_is_known_is_not_read_again(bench: Bench) -> None:
    draft = bench.plan()
    bench.claim(draft)
    bench.package(draft.session)
    bench.look()
    (bench.target / draft.session / INDEX).unlink()
    assert bench.look() == []


def test_the_pages_say_themselves_how_far_it_has_come(bench: Bench) -> None:
    draft = bench.plan()
    bench.claim(draft)
    for after in (Standing.RECORDING, Standing.STOPPED, Standing.DRAFTED, Standing.SIGNED, Standing.SEALED):
        stands_at(bench.unlocked, draft.session, after, 1000)
        assert bench.standing(draft.session) is after
    with pytest.raises(Circumstance) as told:
        stands_at(bench.unlocked, draft.session, Standing.DRAFTED)
    assert told.value.code is Code.SESSION_MOVED


def test_a_claim_of_which_nothing_came_is_taken_back_when_every_disk_is_there(bench: Bench) -> None:
    draft = bench.plan()
    bench.claim(draft)
    bench.look()
    assert bench.standing(draft.session) is Standing.RECORDING
    bench.clock.passes(timedelta(minutes=6))
    bench.target.rmdir()
    bench.look()
    assert bench.standing(draft.session) is Standing.RECORDING
    bench.target.mkdir()
    bench.look()
    assert bench.standing(draft.session) is Standing.WAITING
    assert entered(bench.unlocked, "claim_withdrawn") == 1


def test_a_withdrawn_claim_leaves_no_key(bench: Bench) -> None:
    draft = bench.plan()
    bench.claim(draft)
    bench.unlocked.session_keys.keep(draft.session, "AGE-SECRET-KEY-1")
    withdraw(bench.unlocked, draft.session)
    assert bench.unlocked.session_keys.find(draft.session) is None
    bench.claim(bench.desk.load(draft.session))


def test_tests_demonstrations_and_other_rooms_disks_are_no_strays(bench: Bench) -> None:
    bench.open_folder(new_session_id(), kind=SessionKind.ROOM_TEST)
    bench.package(new_session_id(), SessionKind.DEMO)
    bench.package(new_session_id())
    assert bench.look() == []


def test_an_interview_of_this_room_that_the_vault_does_not_know_is_a_stray(bench: Bench) -> None:
    opened = bench.open_folder(new_session_id())
    sealed = bench.package(new_session_id())
    ledger.enter(bench.data, ledger.SealEntry(sealed, "d", "m", "2026-11-21T10:00:00.000Z"))
    assert sorted(bench.look()) == sorted([opened, sealed])
    assert entered(bench.unlocked, "stray_found") == 1
    bench.look()
    assert entered(bench.unlocked, "stray_found") == 1


def test_a_restored_vault_counts_what_was_recorded_after_its_backup(bench: Bench, tmp_path: Path) -> None:
    planned = bench.plan()
    backup = bench.backed_up(tmp_path / "stick")
    bench.clock.passes(timedelta(hours=1))
    bench.claim(planned)
    bench.package(planned.session)
    later = bench.plan(number="99")
    bench.claim(later)
    bench.package(later.session)
    gone = new_session_id()  # its disk is in the archive; the ledger alone remembers it
    ledger.enter(bench.data, ledger.SealEntry(gone, "d", "m", bench.unlocked.now_utc()))
    bench.restored(backup)
    assert bench.standing(planned.session) is Standing.WAITING
    assert sorted(bench.look()) == sorted([later.session, gone])
    assert bench.standing(planned.session) is Standing.SEALED
    again = bench.plan()
    before = bench.desk.earlier(again)
    assert [one.session for one in before.recorded] == [planned.session]
    assert before.strays == 2


def test_a_stray_is_explained_and_then_counts_where_it_belongs(bench: Bench) -> None:
    opened = bench.open_folder(new_session_id(), stopped=True)
    other = bench.open_folder(new_session_id())
    bench.look()
    draft = bench.plan()
    strays = {one.seen.session: one for one in recorded.strays(bench.unlocked.database)}
    with pytest.raises(Circumstance) as told:
        explain(bench.unlocked, strays[other], Whose.OTHER_CHILD, " ")
    assert told.value.code is Code.REASON_EMPTY
    with pytest.raises(Bug):
        explain(bench.unlocked, strays[other], Whose.THIS_CHILD, "жапсырма")
    explain(bench.unlocked, strays[other], Whose.NO_INTERVIEW, "сынақ болған")
    explain(bench.unlocked, strays[opened], Whose.THIS_CHILD, "жапсырмадағы нөмір", draft)
    with pytest.raises(Circumstance) as told:
        explain(bench.unlocked, strays[opened], Whose.OTHER_CHILD, "жапсырма")
    assert told.value.code is Code.SESSION_UNKNOWN
    assert bench.look() == []
    before = bench.desk.earlier(draft)
    assert [one.session for one in before.recorded] == [opened]
    assert before.strays == 0
    [listed] = sessions(bench.unlocked, child=draft.preparation.child.child_id, standings=[Standing.STOPPED]).rows
    assert listed.session == opened


def test_a_package_that_cannot_be_read_may_be_evidence_and_a_disk_that_is_gone_shows_nothing(
    bench: Bench, tmp_path: Path
) -> None:
    backup = bench.backed_up(tmp_path / "stick")
    bench.restored(backup)
    unreadable, empty = new_session_id(), new_session_id()
    (bench.target / unreadable / "data").mkdir(parents=True)
    (bench.target / unreadable / INDEX).write_bytes(secrets.token_bytes(100))
    (bench.target / empty).mkdir()
    assert bench.look() == [unreadable]
    assert bring_up_to_date(bench.unlocked, [tmp_path / "nowhere"], bench.runtime)[0].seen.session == unreadable


def test_the_list_is_everybodys_who_signed_in(bench: Bench) -> None:
    bench.plan()
    bench.unlocked.lock()
    for role in AccountRole:
        if role is not AccountRole.ADMINISTRATOR:
            unlocked = opened_as(bench.data, role, bench.clock)
            assert sessions(unlocked).total == 1
            unlocked.lock()
