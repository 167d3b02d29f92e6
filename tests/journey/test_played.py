"""Who plays a recording back before its seal: named for the chain by role and number, entered in the audit first."""

from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.audit import Entry, read_entry
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Who
from interview_app.domain.people import Role
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey.played import played_by
from interview_app.journey.preparing import Preparing
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import audit
from tests.domain.interviews import person
from tests.journey.admitted import plan
from tests.vault.vaults import opened_as


def entries(unlocked: Unlocked) -> list[Entry]:
    said = [read_entry(line) for _, line in audit.newest(unlocked.database, None, 50)]
    return [one for one in said if one.what == Action.PLAY_BEFORE_SEAL]


@pytest.mark.parametrize(
    ("role", "known_as", "number"), [("investigator", 1, 1), ("investigator", 2, 0), ("psychologist", 2, 2)]
)
def test_the_role_is_the_accounts_and_the_number_that_of_whoever_of_that_role_and_name_was_there(
    desk: Preparing, tmp_path: Path, role: str, known_as: int, number: int
) -> None:
    unlocked = opened_as(tmp_path, AccountRole(role), desk.unlocked.clock)  # type: ignore[arg-type]
    unlocked.signed_in = replace(unlocked.signed_in, name="Ибраева Динара")
    roles = (Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.LEGAL_REPRESENTATIVE, Role.ADVOCATE)
    people = tuple(person(n, one) for n, one in enumerate(roles, start=1))
    people = tuple(replace(one, name="Динара Маратқызы Ибраева") if one.number == known_as else one for one in people)
    draft = plan(desk, people=people)
    assert played_by(unlocked, draft.session) == Who(role, number)
    (entry,) = entries(unlocked)
    assert (entry.person, entry.about, entry.details) == (
        unlocked.person,
        f"session:{draft.session}",
        {"role": role},
    )
    unlocked.lock()


def test_who_may_not_play_it_is_refused(desk: Preparing, tmp_path: Path) -> None:
    draft = plan(desk)
    unlocked = opened_as(tmp_path, AccountRole.ADMINISTRATOR, desk.unlocked.clock)  # type: ignore[arg-type]
    with pytest.raises(Circumstance) as refused:
        played_by(unlocked, draft.session)
    assert refused.value.code is Code.NOT_PERMITTED
    assert entries(unlocked) == []
    unlocked.lock()
