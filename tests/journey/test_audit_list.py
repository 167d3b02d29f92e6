"""The audit as it is read: from the newest entry back, narrowed, with names; and its chain checked whole."""

import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, timedelta, timezone
from pathlib import Path

import pytest

from interview_app.domain.audit import Entry, Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import accounts, audit_list, vault_backup
from interview_app.journey.audit_list import KINDS, AuditKind, Chain, Page, Wanted, page, words
from interview_app.journey.unlocked import Notice, NoticeCode, Unlocked
from interview_app.journey.vault_opening import NewPerson
from interview_app.system.texts import LANGUAGES, Texts
from interview_app.vault import audit
from tests.vault.vaults import FAST, PASSPHRASE, HandClock, new_vault, opened_as

EVERYTHING = Wanted()
SERIK = NewPerson("Серік Оспанов", "serik", PASSPHRASE)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def unlocked(tmp_path: Path, clock: HandClock) -> Iterator[Unlocked]:
    opened = new_vault(tmp_path, clock)
    yield opened
    opened.lock()


def whole(unlocked: Unlocked, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[Entry | None]:
    """Return all that is wanted, page after page."""
    found: list[Entry | None] = []
    shown = page(unlocked, wanted, threading.Event(), limit=limit)
    while True:
        found += [line.entry for line in shown.lines]
        if shown.before is None:
            return found
        shown = page(unlocked, wanted, threading.Event(), before=shown.before, limit=limit)


def told_to(unlocked: Unlocked) -> list[NoticeCode]:
    return [notice.code for notice in unlocked.notices]


def add(unlocked: Unlocked, clock: HandClock, count: int) -> None:
    with unlocked.database.transaction() as transaction:
        for number in range(count):
            audit.append(transaction, clock.utc(), audit.PROGRAM, Happening.RECORDING_SEEN, f"session:{number}")


def test_each_action_and_happening_is_of_exactly_one_kind() -> None:
    counted = Counter(what for kind in KINDS.values() for what in kind)
    assert counted == Counter([*Action, *Happening])
    assert set(KINDS) == set(AuditKind)


@pytest.mark.parametrize("limit", [1, 7, 2_000, 5_000])
def test_the_newest_come_first_and_no_page_leaves_one_out_or_repeats_it(
    unlocked: Unlocked, clock: HandClock, limit: int
) -> None:
    add(unlocked, clock, 30 if limit == 1 else 4_100)
    total = audit.head(unlocked.database)[0]
    assert [entry.seq for entry in whole(unlocked, limit=limit) if entry] == list(range(total, 0, -1))


def test_it_is_narrowed_by_person_kind_and_day_of_the_room(unlocked: Unlocked, clock: HandClock) -> None:
    clock.passes(timedelta(hours=13))  # 23:00 UTC, when it is the next day in the room already
    serik = accounts.add(unlocked, SERIK, AccountRole.REVIEWER, FAST)
    by_program = Wanted(person=audit.PROGRAM)
    assert whole(unlocked, by_program) == []
    add(unlocked, clock, 2)
    assert [entry.person for entry in whole(unlocked, by_program) if entry] == [0, 0]
    added = whole(unlocked, Wanted(kind=AuditKind.PEOPLE))
    assert [entry.about for entry in added if entry] == [f"person:{serik.person}"]
    room = timezone(timedelta(hours=5))
    stop = threading.Event()
    assert len(page(unlocked, Wanted(day=date(2026, 11, 22)), stop, zone=room).lines) == 3
    assert page(unlocked, Wanted(day=date(2026, 11, 22)), stop, zone=UTC).lines == ()


def test_what_cannot_be_read_is_shown_whatever_is_wanted(unlocked: Unlocked) -> None:
    with unlocked.database.transaction() as transaction:
        transaction.write("DROP TRIGGER audit_unchanged")
        transaction.write("UPDATE audit SET line = x'7b7d' WHERE seq = 1")
    assert whole(unlocked, Wanted(person=99)) == [None]
    assert audit_list.check(unlocked, lambda _done, _total: None).broken == 1


def test_the_whole_chain_is_checked_and_tells_how_far_it_is(unlocked: Unlocked, clock: HandClock) -> None:
    add(unlocked, clock, 10_005)
    told: list[tuple[int, int]] = []
    found = audit_list.check(unlocked, lambda done, total: told.append((done, total)))
    count, head = audit.head(unlocked.database)
    assert found == Chain(count, head, None)
    assert told == [(10_000, count), (count, count)]


def test_a_search_that_nobody_waits_for_ends(unlocked: Unlocked, clock: HandClock) -> None:
    add(unlocked, clock, 10)
    stop = threading.Event()
    stop.set()
    assert page(unlocked, Wanted(), stop) == Page((), None)


def test_that_somebody_looked_is_an_entry(unlocked: Unlocked) -> None:
    audit_list.looked_at(unlocked)
    [newest, *_] = whole(unlocked)
    assert newest is not None
    assert (newest.what, newest.person) == (Action.SEE_AUDIT, unlocked.person)


@pytest.mark.parametrize("role", [AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST])
def test_only_who_may_sees_it(unlocked: Unlocked, tmp_path: Path, clock: HandClock, role: AccountRole) -> None:
    other = opened_as(tmp_path, role, clock)
    for look in (
        lambda: page(other, Wanted(), threading.Event()),
        lambda: audit_list.names(other),
        lambda: audit_list.looked_at(other),
        lambda: audit_list.check(other, lambda _done, _total: None),
    ):
        with pytest.raises(Circumstance) as told:
            look()
        assert told.value.code is Code.NOT_PERMITTED
    other.lock()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_is_said_in_words(unlocked: Unlocked, language: str) -> None:
    serik = accounts.add(unlocked, SERIK, AccountRole.REVIEWER, FAST)
    accounts.remove(unlocked, serik.person)
    texts, names = Texts(language), audit_list.names(unlocked)
    [_, added, *_] = whole(unlocked)
    assert added is not None
    assert words(added, names, texts) == (texts.text("happening.person_added"), "Серік Оспанов", "role = reviewer")
    about = {kind: words(Entry(1, "", 0, "prepare", kind), names, texts)[1] for kind in ("child:7", "setting:7", "")}
    assert about == {"child:7": texts.text("audit_about.child", which="7"), "setting:7": "setting:7", "": ""}


def test_what_was_put_right_is_no_longer_told(unlocked: Unlocked, tmp_path: Path, clock: HandClock) -> None:
    reviewer = opened_as(tmp_path, AccountRole.REVIEWER, clock)
    assert told_to(reviewer) == [NoticeCode.PASSPHRASE_PROVISIONAL]
    accounts.change_passphrase(reviewer, PASSPHRASE, "seven green boats", FAST)
    assert told_to(reviewer) == []
    assert not reviewer.signed_in.provisional
    reviewer.lock()
    unlocked.notices = (Notice(NoticeCode.BACKUP_NEVER, 9), Notice(NoticeCode.FAILED_ATTEMPTS, 1))
    told: list[str] = []
    place = vault_backup.back_up(unlocked, tmp_path, lambda step, _done, _total: told.append(step))
    assert told == ["backing_up", "checking_backup"]
    assert told_to(unlocked) == [NoticeCode.FAILED_ATTEMPTS]
    assert vault_backup.standing(unlocked) == vault_backup.Standing(clock.utc(), None)
    assert vault_backup.same_disk(unlocked, place)


def test_backups_are_found_in_their_folder_and_beside_others_the_newest_first(
    unlocked: Unlocked, tmp_path: Path, clock: HandClock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday pictures").mkdir()
    assert vault_backup.found_in(stick) == vault_backup.found_in(stick / "missing") == {}
    first = vault_backup.back_up(unlocked, stick)
    clock.passes(timedelta(days=1))
    second = vault_backup.back_up(unlocked, stick)
    assert list(vault_backup.found_in(stick)) == [second, first]
    assert vault_backup.found_in(first) == {first: clock.utc() - timedelta(days=1)}
