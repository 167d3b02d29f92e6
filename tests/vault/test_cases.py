"""Drafts, the list and its search, identities and signatures in a real vault."""

import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.act import act_of
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.preparation import Preparation, searched
from interview_app.domain.steps import Standing
from interview_app.vault import cases
from interview_app.vault.cases import Draft, Marks
from interview_app.vault.database import Database
from tests.domain.preparations import TODAY, whole
from tests.vault.vaults import new_database

NOW = "2026-11-21T10:00:00.000Z"
LATER = "2026-11-21T10:05:00.000Z"


@pytest.fixture
def vault(tmp_path: Path) -> Database:
    return new_database(tmp_path)


def draft(session: str = "a", preparation: Preparation | None = None) -> Draft:
    return Draft(session, Standing.DRAFT, 0, preparation or whole())


def save(vault: Database, on: Draft, preparation: Preparation | None = None, at: str = NOW) -> Draft:
    made = preparation or on.preparation
    with vault.transaction() as transaction:
        return cases.save(transaction, on, made, Standing.WAITING, at, searched(made, TODAY))


def test_a_draft_is_read_as_it_was_saved(vault: Database) -> None:
    saved = save(vault, draft())
    assert (saved.version, saved.made_utc, saved.changed_utc) == (1, NOW, NOW)
    assert cases.read(vault, "a") == saved
    again = save(vault, saved, whole(alias="Бала 2"), LATER)
    assert (again.version, again.made_utc, again.changed_utc) == (2, NOW, LATER)
    assert cases.read(vault, "a") == again


def test_an_empty_draft_is_saved_too(vault: Database) -> None:
    assert cases.read(vault, save(vault, draft(preparation=Preparation())).session).preparation == Preparation()


def test_a_session_that_is_not_there_is_said(vault: Database) -> None:
    with pytest.raises(Circumstance) as told:
        cases.read(vault, "a")
    assert told.value.code is Code.SESSION_UNKNOWN


def test_whoever_is_behind_is_told_and_overwrites_nothing(vault: Database) -> None:
    first = save(vault, draft())
    newest = save(vault, first, whole(alias="Бала 2"))
    for behind in (first, draft()):
        with pytest.raises(Circumstance) as told:
            save(vault, behind, whole(alias="Бала 3"))
        assert told.value.code is Code.DRAFT_CHANGED_ELSEWHERE
    assert cases.read(vault, "a") == newest


def test_a_plan_that_ended_keeps_its_act_and_changes_no_more(vault: Database) -> None:
    saved = save(vault, draft())
    assert cases.act_of(vault, "a") is None
    act = act_of("a", saved.preparation, Standing.POSTPONED, LATER, "Иванов Пётр", "бала ауырып тұр")
    with vault.transaction() as transaction:
        ended = cases.end(transaction, saved, act)
    assert cases.read(vault, "a") == ended
    assert ended.standing is Standing.POSTPONED
    assert cases.act_of(vault, "a") == act
    with pytest.raises(Circumstance) as told:
        save(vault, ended, whole(alias="Бала 2"))
    assert (told.value.code, told.value.params) == (Code.DRAFT_CLOSED, {"standing": "postponed"})


def test_a_session_is_never_forgotten(vault: Database) -> None:
    save(vault, draft())
    with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
        transaction.write("DELETE FROM sessions")
    assert cases.read(vault, "a").version == 1


def test_the_list_is_searched_in_any_spelling_and_shows_the_newest_first(vault: Database) -> None:
    save(vault, draft("a", whole(child_id="c1", number="24/751-А", alias="Бала 1")))
    save(vault, draft("b", whole(child_id="c2", alias="Бала 2", investigator="Әлімжанова Үміт")), at=LATER)
    save(vault, draft("c", replace(whole(child_id="c3", alias="Бала 3"), people=())), at=LATER)

    def found(query: str, **more: object) -> list[str]:
        return [row.session for row in cases.listed(vault, query, (), **more).rows]  # type: ignore[arg-type]

    assert found("") == ["b", "c", "a"]
    assert found("24751а") == ["a"]
    assert found("24/751-А") == ["a"]
    assert found("АЛИМЖАНОВА умит") == ["b"]
    assert found("сейітқали") == found("Сейиткали") == ["b", "a"]
    assert found("21.11.2026 Бала") == ["b", "c", "a"]
    assert found("22.11.2026") == []
    assert found("", child="c3") == ["c"]
    assert found("%") == found("'; DROP TABLE sessions; --") == []
    assert found("", limit=1, offset=1) == ["c"]
    page = cases.listed(vault, "бала", (Standing.WAITING,), limit=2)
    assert (page.total, len(page.rows)) == (3, 2)
    assert cases.listed(vault, "", (Standing.DRAFT, Standing.SEALED)).total == 0
    row = page.rows[0]
    assert (row.alias, row.investigator, row.begun_utc, row.recorded_ms) == ("Бала 2", "Әлімжанова Үміт", "", 0)


def test_the_file_shows_no_word_of_it(vault: Database) -> None:
    save(vault, draft(preparation=whole(alias="Qarlygash", notes="Zhapalaq")))
    vault.close()
    for path in vault.path.parent.iterdir():
        assert b"Qarlygash" not in path.read_bytes()
        assert b"qarlygash" not in path.read_bytes()
        assert b"Zhapalaq" not in path.read_bytes()


def test_aliases_in_use_are_known(vault: Database) -> None:
    save(vault, draft("a", whole(alias="Бала 1")))
    save(vault, draft("b", whole(child_id="c2", alias="Бала 2")))
    assert cases.aliases(vault) == {"Бала 1", "Бала 2"}


def test_an_identity_is_kept_beside_the_child_and_replaced(vault: Database) -> None:
    assert cases.sealed_identity(vault, "c1") is None
    for sealed in (b"one", b"other"):
        with vault.transaction() as transaction:
            cases.keep_identity(transaction, whole().child, sealed, Marks(None, b"name"))
    assert cases.sealed_identity(vault, "c1") == b"other"
    assert vault.read("SELECT birth_date, iin, name FROM children") == [("2017-05-04", None, b"name")]


def test_signatures_are_only_added(vault: Database) -> None:
    save(vault, draft())
    pictures = [secrets.token_bytes(100) for _ in range(2)]
    with vault.transaction() as transaction:
        names = [cases.keep_signature(transaction, "a", picture) for picture in pictures]
    assert len(set(names)) == 2
    assert [cases.signature(vault, "a", name) for name in names] == pictures
    assert cases.signature(vault, "a", "signature-999") is None
    with pytest.raises(Bug, match="SQL"), vault.transaction() as transaction:
        transaction.write("UPDATE signatures SET drawn = x'00'")
