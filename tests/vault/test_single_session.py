"""A child is recorded once in a case: in the vault itself, however many windows, entries and restores there are."""

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.people import FurtherGround
from interview_app.domain.preparation import Preparation, searched
from interview_app.domain.steps import Ready, Standing, prepare
from interview_app.vault import cases, sessions
from interview_app.vault.cases import Draft, Marks
from interview_app.vault.database import Database, Transaction
from interview_app.vault.sessions import Claimed, Seen, Stray
from tests.domain.interviews import PRACTICE
from tests.domain.preparations import TODAY, whole
from tests.domain.test_case_preparation import AT
from tests.vault.vaults import KEY, new_database

NOW = "2026-11-21T10:00:00.000Z"
ANNA, DANA = Marks(None, b"anna"), Marks(None, b"dana")


@pytest.fixture
def vault(tmp_path: Path) -> Database:
    return new_database(tmp_path)


def plan(vault: Database, session: str, marks: Marks | None = None, *, child_id: str = "", **changed: Any) -> Draft:
    """Save a whole preparation of a child of its own, with an identity if *marks* are given."""
    preparation = whole(child_id=child_id or f"child of {session}", alias=f"Бала {session}", **changed)
    with vault.transaction() as transaction:
        if marks is not None:
            cases.keep_identity(transaction, preparation.child, b"", marks)
        first = Draft(session, Standing.DRAFT, 0, preparation)
        return cases.save(transaction, first, preparation, Standing.WAITING, NOW, searched(preparation))


def ready(draft: Draft) -> Ready:
    prepared = prepare(draft.session, draft.preparation, TODAY)
    assert prepared is not None
    further = draft.preparation.plan.ground is not None
    return prepared.ready(PRACTICE, prepared.facts(AT, used_minutes=0, recorded_before=further))


def claim(vault: Database, draft: Draft) -> Claimed:
    with vault.transaction() as transaction:
        return sessions.claim_recording(transaction, draft, ready(draft), TODAY, NOW)


def refused(vault: Database, draft: Draft) -> Code:
    with pytest.raises(Circumstance) as told:
        claim(vault, draft)
    assert cases.read(vault, draft.session).standing is not Standing.RECORDING
    assert not vault.read("SELECT 1 FROM recordings WHERE session = ?", (draft.session,))
    return told.value.code


def see(vault: Database, session: str, standing: Standing, recorded_ms: int = 0, day: date = TODAY) -> bool:
    with vault.transaction() as transaction:
        return sessions.take_note(transaction, Seen(session, standing, NOW, recorded_ms), day, NOW)


def standing(vault: Database, session: str) -> Standing:
    return cases.read(vault, session).standing


def test_the_first_recording_of_a_child_is_claimed(vault: Database) -> None:
    draft = plan(vault, "a", ANNA)
    assert claim(vault, draft).session == "a"
    assert standing(vault, "a") is Standing.RECORDING
    [row] = cases.listed(vault, "21.11.2026", ()).rows
    assert row.session == "a"
    [(admitted,)] = vault.read("SELECT admitted FROM preparations")
    assert '"age":9' in admitted


def test_nothing_but_the_vault_makes_a_claim(vault: Database) -> None:
    draft = plan(vault, "a", ANNA)
    with pytest.raises(Bug):
        Claimed("a", ready(draft), object())


def test_what_is_claimed_is_what_was_admitted(vault: Database) -> None:
    draft, other = plan(vault, "a", ANNA), plan(vault, "b", DANA)
    with pytest.raises(Bug, match="another session"), vault.transaction() as transaction:
        sessions.claim_recording(transaction, draft, ready(other), TODAY, NOW)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ((ANNA, {}), (ANNA, {}), Code.CHILD_RECORDED_BEFORE),
        ((ANNA, {}), (ANNA, {"number": "2475 12345-00012"}), Code.CHILD_RECORDED_BEFORE),
        ((ANNA, {}), (ANNA, {"birth_date": "", "estimated_age": 9}), Code.CHILD_RECORDED_BEFORE),
        ((Marks(b"7", b"anna"), {}), (Marks(b"7", b"ani"), {"birth_date": "2016-01-01"}), Code.CHILD_RECORDED_BEFORE),
        ((ANNA, {}), (None, {}), Code.CHILD_UNIDENTIFIED),
        ((None, {}), (ANNA, {}), Code.CHILD_UNIDENTIFIED),
        ((None, {}), (None, {}), Code.CHILD_UNIDENTIFIED),
        ((Marks(b"7", None), {}), (ANNA, {}), Code.CHILD_UNIDENTIFIED),
    ],
)
def test_an_alias_does_not_make_another_child(
    vault: Database,
    first: tuple[Marks | None, dict[str, Any]],
    second: tuple[Marks | None, dict[str, Any]],
    code: Code,
) -> None:
    claim(vault, plan(vault, "a", first[0], **first[1]))
    assert refused(vault, plan(vault, "b", second[0], **second[1])) is code


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((ANNA, {}), (DANA, {})),
        ((ANNA, {}), (ANNA, {"birth_date": "2016-05-04"})),
        ((Marks(b"7", b"anna"), {}), (Marks(b"8", b"anna"), {})),
        ((ANNA, {}), (ANNA, {"number": "24751234500013"})),
        ((None, {}), (None, {"number": "24751234500013"})),
    ],
)
def test_another_child_or_another_case_is_no_further_session(
    vault: Database, first: tuple[Marks | None, dict[str, Any]], second: tuple[Marks | None, dict[str, Any]]
) -> None:
    claim(vault, plan(vault, "a", first[0], **first[1]))
    claim(vault, plan(vault, "b", second[0], **second[1]))


def test_the_same_child_needs_a_ground_with_its_reason(vault: Database) -> None:
    claim(vault, plan(vault, "a", ANNA))
    see(vault, "a", Standing.SEALED, 60_000)
    again = plan(vault, "b", child_id="child of a")
    assert refused(vault, again) is Code.CHILD_RECORDED_BEFORE
    grounded = replace(
        again.preparation,
        plan=replace(again.preparation.plan, ground=FurtherGround.ADDITIONAL_WISH, ground_reason="өзі сұрады"),
    )
    with vault.transaction() as transaction:
        again = cases.save(transaction, again, grounded, Standing.WAITING, NOW, "")
    claim(vault, again)
    assert vault.read("SELECT ground, reason FROM recordings WHERE session = 'b'") == [
        ("additional_wish", "өзі сұрады")
    ]


def insert(transaction: Transaction, session: str, child: str, ground: str = "", reason: str = "") -> None:
    transaction.write(
        "INSERT INTO recordings VALUES (?, '24751234500012', ?, ?, ?, '2026-11-21', ?, '', 0, 0)",
        (session, child, ground, reason, NOW),
    )


def test_the_database_itself_holds_to_it(vault: Database) -> None:
    for session, marks in (("a", ANNA), ("b", ANNA), ("c", None), ("d", DANA)):
        plan(vault, session, marks)
    with vault.transaction() as transaction:
        insert(transaction, "a", "child of a")
    for session in ("b", "c"):  # the same child; one of whom it cannot be told
        with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
            insert(transaction, session, f"child of {session}")
    with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
        insert(transaction, "b", "child of b", "continuation")
    with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
        insert(transaction, "b", "child of a")
    with vault.transaction() as transaction:
        insert(transaction, "b", "child of b", "continuation", "шаршады")
    with vault.transaction() as transaction:
        sessions.keep_strays(transaction, [Seen("z", Standing.SEALED, NOW, 1)], NOW)
    with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
        insert(transaction, "d", "child of d")


def test_what_was_recorded_is_neither_forgotten_nor_rewritten(vault: Database) -> None:
    claim(vault, plan(vault, "a", ANNA))
    see(vault, "a", Standing.RECORDING)
    for forgery in (
        "DELETE FROM recordings",
        "UPDATE recordings SET child = 'x'",
        "UPDATE recordings SET ground = 'continuation', reason = 'x'",
        "UPDATE recordings SET found = 1",
    ):
        with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
            transaction.write(forgery)
    with vault.transaction() as transaction:
        sessions.withdraw(transaction, "a", NOW)
    assert standing(vault, "a") is Standing.RECORDING


def test_a_claim_whose_recorder_never_started_is_taken_back(vault: Database) -> None:
    draft = plan(vault, "a", ANNA)
    claim(vault, draft)
    assert sessions.claimed_only(vault, "2026-11-21T10:00:01.000Z") == ("a",)
    assert sessions.claimed_only(vault, NOW) == ()
    for _ in range(2):
        with vault.transaction() as transaction:
            sessions.withdraw(transaction, "a", NOW)
    assert standing(vault, "a") is Standing.WAITING
    claim(vault, draft)


def test_a_window_that_is_behind_claims_nothing(vault: Database) -> None:
    draft = plan(vault, "a", ANNA)
    claim(vault, draft)
    with pytest.raises(Circumstance) as told:
        claim(vault, draft)
    assert told.value.code is Code.DRAFT_CLOSED
    other = plan(vault, "b", DANA)
    with vault.transaction() as transaction:
        cases.save(transaction, other, replace(other.preparation, reasons=()), Standing.WAITING, NOW, "")
    assert refused(vault, other) is Code.DRAFT_CHANGED_ELSEWHERE


def test_of_two_windows_that_claim_at_once_one_records(tmp_path: Path) -> None:
    first = new_database(tmp_path)
    windows = [first, *(Database.open(first.path, KEY) for _ in range(3))]
    drafts = [plan(first, f"s{number}", ANNA) for number in range(len(windows))]
    gate, codes = threading.Barrier(len(windows)), []

    def press(window: Database, draft: Draft) -> None:
        gate.wait()
        try:
            claim(window, draft)
            codes.append("claimed")
        except Circumstance as circumstance:
            codes.append(circumstance.code.value)

    threads = [threading.Thread(target=press, args=pair) for pair in zip(windows, drafts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == ["child_recorded_before"] * 3 + ["claimed"]
    for window in windows:
        window.close()


def test_what_was_recorded_before_and_today_is_told(vault: Database) -> None:
    claim(vault, plan(vault, "a", ANNA))
    see(vault, "a", Standing.SEALED, 3_600_000)
    elsewhere = plan(vault, "b", Marks(b"7", b"anna"), number="99")
    claim(vault, elsewhere)
    see(vault, "b", Standing.STOPPED, 600_000)
    third = plan(vault, "c", Marks(None, b"anna"))
    before = sessions.earlier(vault, third, TODAY)
    assert [(one.session, one.alias, one.day, one.recorded_ms) for one in before.recorded] == [
        ("a", "Бала a", "2026-11-21", 3_600_000)
    ]
    assert (before.unsure, before.used_ms_today, before.strays) == ((), 4_200_000, 0)
    assert sessions.earlier(vault, third, date(2026, 11, 22)).used_ms_today == 0
    stranger = sessions.earlier(vault, plan(vault, "d"), TODAY)
    assert (stranger.recorded, [one.session for one in stranger.unsure], stranger.used_ms_today) == ((), ["a"], 0)


def test_a_name_alone_is_enough_within_a_case_and_not_across_cases(vault: Database) -> None:
    claim(vault, plan(vault, "a", ANNA, birth_date="", estimated_age=9))
    see(vault, "a", Standing.SEALED, 60_000)
    assert sessions.earlier(vault, plan(vault, "b", ANNA), TODAY).used_ms_today == 60_000
    assert sessions.earlier(vault, plan(vault, "c", ANNA, number="99"), TODAY).used_ms_today == 0


def test_a_recording_goes_on_by_what_is_seen_and_never_back(vault: Database) -> None:
    claim(vault, plan(vault, "a", ANNA))
    assert see(vault, "a", Standing.RECORDING)
    assert not see(vault, "a", Standing.RECORDING, 500)
    assert see(vault, "a", Standing.INTERRUPTED, 700)
    assert see(vault, "a", Standing.STOPPED, 600)
    assert cases.listed(vault, "", ()).rows[0].recorded_ms == 700
    for after in (Standing.DRAFTED, Standing.SIGNED):
        with vault.transaction() as transaction:
            sessions.advance(transaction, "a", after, NOW)
    assert not see(vault, "a", Standing.STOPPED, 700)
    assert standing(vault, "a") is Standing.SIGNED
    assert see(vault, "a", Standing.SEALED, 700)
    assert sessions.known(vault).sealed == {"a"}
    with pytest.raises(Circumstance) as told, vault.transaction() as transaction:
        sessions.advance(transaction, "a", Standing.DRAFTED, NOW)
    assert (told.value.code, told.value.params) == (Code.SESSION_MOVED, {"standing": "sealed"})


def test_a_session_that_the_vault_does_not_know_is_said(vault: Database) -> None:
    for unknown in (
        lambda t: sessions.take_note(t, Seen("x", Standing.SEALED, NOW, 0), TODAY, NOW),
        lambda t: sessions.advance(t, "x", Standing.DRAFTED, NOW),
        lambda t: sessions.explain(t, "x", "other_child", "x"),
    ):
        with pytest.raises(Circumstance) as told, vault.transaction() as transaction:
            unknown(transaction)
        assert told.value.code is Code.SESSION_UNKNOWN


def test_after_a_restore_a_plan_that_was_recorded_counts_as_recorded(tmp_path: Path) -> None:
    vault = new_database(tmp_path)
    draft = plan(vault, "a", ANNA)
    vault.write_copy(tmp_path / "backup.db")
    claim(vault, draft)
    vault.close()
    restored = Database.open(tmp_path / "backup.db", KEY)
    assert standing(restored, "a") is Standing.WAITING
    assert see(restored, "a", Standing.SEALED, 60_000)
    assert standing(restored, "a") is Standing.SEALED
    assert refused(restored, plan(restored, "b", ANNA)) is Code.CHILD_RECORDED_BEFORE
    restored.close()


def test_nobody_is_recorded_without_a_ground_while_a_stray_is_unexplained(vault: Database) -> None:
    seen = Seen("z", Standing.SEALED, NOW, 60_000)
    for new in (1, 0):
        with vault.transaction() as transaction:
            assert sessions.keep_strays(transaction, [seen], NOW) == new
    draft = plan(vault, "a", ANNA)
    assert sessions.earlier(vault, draft, TODAY).strays == 1
    assert refused(vault, draft) is Code.STRAYS_UNEXPLAINED
    with vault.transaction() as transaction:
        sessions.explain(transaction, "z", "other_child", "жапсырмасында басқа іс")
    assert sessions.strays(vault) == (Stray(seen, "other_child", "жапсырмасында басқа іс"),)
    claim(vault, draft)


def test_a_preparation_is_kept_as_it_was_admitted(vault: Database) -> None:
    draft = plan(vault, "a", ANNA)
    claim(vault, draft)
    with pytest.raises(Circumstance) as told, vault.transaction() as transaction:
        cases.save(transaction, draft, Preparation(), Standing.DRAFT, NOW, "")
    assert told.value.code is Code.DRAFT_CLOSED
    assert cases.read(vault, "a").preparation == draft.preparation
