"""Who may do what in the program: one table, action by role.

Rules. What does not stand in the table is refused. The administrator runs the room and its keys and sees no child; the
child's real identity is opened only by those who work with the child. Whoever prepares or records is named in the
audit by person, so nobody works under another's name. The administrator's keys include the identity's only because
people are added by handing it on.
"""

from collections.abc import Mapping
from enum import StrEnum

from interview_app.domain.errors import Circumstance, Code


class AccountRole(StrEnum):
    """As what a person signs in to the vault; the text's key is ``account_role.<code>``.

    Not a :class:`interview_app.domain.people.Role`: that is who somebody is in an interview.
    """

    ADMINISTRATOR = "administrator"
    INVESTIGATOR = "investigator"
    PSYCHOLOGIST = "psychologist"
    REVIEWER = "reviewer"
    """Looks through what was done, for supervision: reads, and changes nothing."""


class Action(StrEnum):
    """What a person does that is not everybody's; the audit names it, the text's key is ``action.<code>``."""

    # everybody who signs in
    SEE_SESSIONS = "see_sessions"
    """The list: number, dates, state, the child's alias."""
    CHANGE_OWN_PASSPHRASE = "change_own_passphrase"
    # case and child
    SEE_CASE = "see_case"
    SEE_TOLD = "see_told"
    """What the child has told before, which is kept from the question page unless opened."""
    OPEN_IDENTITY = "open_identity"
    CHANGE_IDENTITY = "change_identity"
    PREPARE = "prepare"
    """Case, child, plan, people and the room's check, up to the admission."""
    JUDGE_READINESS = "judge_readiness"
    POSTPONE = "postpone"
    HEAR_AGAIN = "hear_again"
    """A further recording of a child in the same case, with its ground (art. 211)."""
    # the interview
    RECORD = "record"
    PAUSE = "pause"
    MARK = "mark"
    """Ask, answer, hint: what becomes an event of the recording."""
    PLAY_BEFORE_SEAL = "play_before_seal"
    WRITE_PROTOCOL = "write_protocol"
    SIGN = "sign"
    SEAL = "seal"
    MAKE_COPIES = "make_copies"
    """Copies of a sealed package, encrypted as they are, and their labels."""
    RECOVER = "recover"
    """Close and seal what was interrupted."""
    # packages
    REPLAY = "replay"
    EXPORT_RECORDING = "export_recording"
    # the room
    MANAGE_PEOPLE = "manage_people"
    HOLD_IDENTITY_KEY = "hold_identity_key"
    """Have the identity's key among one's own, without which nobody opens it or hands it on."""
    CHANGE_SETTINGS = "change_settings"
    CHOOSE_RULES = "choose_rules"
    MANAGE_CUSTODY = "manage_custody"
    TEST_ROOM = "test_room"
    """The test recording, which records no child."""
    SEE_AUDIT = "see_audit"
    EXPORT_AUDIT = "export_audit"
    BACK_UP = "back_up"
    RESTORE = "restore"


_A, _I, _P, _R = AccountRole

TABLE: Mapping[Action, frozenset[AccountRole]] = {
    action: frozenset(roles)
    for action, roles in {
        Action.SEE_SESSIONS: (_A, _I, _P, _R),
        Action.CHANGE_OWN_PASSPHRASE: (_A, _I, _P, _R),
        Action.SEE_CASE: (_I, _P, _R),
        Action.SEE_TOLD: (_I, _P),
        Action.OPEN_IDENTITY: (_I, _P),
        Action.CHANGE_IDENTITY: (_I,),
        Action.PREPARE: (_I,),
        Action.JUDGE_READINESS: (_I, _P),
        Action.POSTPONE: (_I, _P),
        Action.HEAR_AGAIN: (_I,),
        Action.RECORD: (_I,),
        Action.PAUSE: (_I, _P),
        Action.MARK: (_I, _P),
        Action.PLAY_BEFORE_SEAL: (_I, _P),
        Action.WRITE_PROTOCOL: (_I,),
        Action.SIGN: (_I, _P),
        Action.SEAL: (_A, _I),
        Action.MAKE_COPIES: (_A, _I),
        Action.RECOVER: (_A, _I),
        Action.REPLAY: (_I, _P, _R),
        Action.EXPORT_RECORDING: (_I,),
        Action.MANAGE_PEOPLE: (_A,),
        Action.HOLD_IDENTITY_KEY: (_A, _I, _P),
        Action.CHANGE_SETTINGS: (_A,),
        Action.CHOOSE_RULES: (_A,),
        Action.MANAGE_CUSTODY: (_A,),
        Action.TEST_ROOM: (_A, _I),
        Action.SEE_AUDIT: (_A, _R),
        Action.EXPORT_AUDIT: (_A, _R),
        Action.BACK_UP: (_A, _I),
        Action.RESTORE: (_A,),
    }.items()
}
"""Who may do it."""


def permitted(role: AccountRole, action: Action) -> bool:
    """Return whether somebody in *role* may do *action*."""
    return role in TABLE[action]


def demand(role: AccountRole, action: Action) -> None:
    """Circumstance NOT_PERMITTED unless somebody in *role* may do *action*."""
    if not permitted(role, action):
        raise Circumstance(Code.NOT_PERMITTED, action=action.value)


def may_lock(*, is_recording: bool) -> bool:
    """Return whether the vault may lock itself when nobody has touched the machine: never during a recording."""
    return not is_recording
