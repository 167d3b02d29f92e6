"""The table of permissions, as people agreed on it: every action and every role, written out."""

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import TABLE, AccountRole, Action, demand, may_lock, permitted

#                              administrator, investigator, psychologist, reviewer
AGREED = """
see_sessions                   yes yes yes yes
change_own_passphrase          yes yes yes yes
see_case                       no  yes yes yes
see_told                       no  yes yes no
open_identity                  no  yes yes no
change_identity                no  yes no  no
prepare                        no  yes no  no
judge_readiness                no  yes yes no
postpone                       no  yes yes no
hear_again                     no  yes no  no
record                         no  yes no  no
pause                          no  yes yes no
mark                           no  yes yes no
play_before_seal               no  yes yes no
write_protocol                 no  yes no  no
sign                           no  yes yes no
seal                           yes yes no  no
make_copies                    yes yes no  no
recover                        yes yes no  no
replay                         no  yes yes yes
export_recording               no  yes no  no
manage_people                  yes no  no  no
hold_identity_key              yes yes yes no
change_settings                yes no  no  no
choose_rules                   yes no  no  no
manage_custody                 yes no  no  no
test_room                      yes yes no  no
see_audit                      yes no  no  yes
export_audit                   yes no  no  yes
back_up                        yes yes no  no
restore                        yes no  no  no
"""
ROLES = (AccountRole.ADMINISTRATOR, AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST, AccountRole.REVIEWER)
CELLS = [
    (Action(row.split()[0]), role, word == "yes")
    for row in AGREED.strip().splitlines()
    for role, word in zip(ROLES, row.split()[1:], strict=True)
]


def test_the_table_has_every_action_and_every_role() -> None:
    assert set(TABLE) == set(Action)
    assert {(action, role) for action, role, _ in CELLS} == {
        (action, role) for action in Action for role in AccountRole
    }


@pytest.mark.parametrize(("action", "role", "agreed"), CELLS)
def test_each_may_what_was_agreed(action: Action, role: AccountRole, agreed: bool) -> None:
    assert permitted(role, action) is agreed
    if agreed:
        demand(role, action)
        return
    with pytest.raises(Circumstance) as told:
        demand(role, action)
    assert (told.value.code, told.value.params) == (Code.NOT_PERMITTED, {"action": action.value})


def test_who_opens_identities_holds_their_key_and_somebody_does() -> None:
    assert TABLE[Action.OPEN_IDENTITY] < TABLE[Action.HOLD_IDENTITY_KEY]
    assert TABLE[Action.CHANGE_IDENTITY] <= TABLE[Action.OPEN_IDENTITY]
    assert TABLE[Action.MANAGE_PEOPLE] <= TABLE[Action.HOLD_IDENTITY_KEY]


def test_the_reviewer_changes_nothing() -> None:
    mine = {action for action in Action if permitted(AccountRole.REVIEWER, action)}
    assert mine == {
        Action.SEE_SESSIONS,
        Action.SEE_CASE,
        Action.REPLAY,
        Action.SEE_AUDIT,
        Action.EXPORT_AUDIT,
        Action.CHANGE_OWN_PASSPHRASE,
    }


def test_the_vault_never_locks_itself_during_a_recording() -> None:
    assert may_lock(is_recording=False)
    assert not may_lock(is_recording=True)
