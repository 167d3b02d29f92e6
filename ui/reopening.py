"""Reopening a session of the list: what opening it leads to, and where it stands now. No Qt here.

Rules. A session is taken up at the step where it stood: a preparation on the first page on which something is left to
do, a recording at its recorder or, once that is gone, at its protocol, else at its seal; a sealed one is its package.
Whoever may not go on with it reads its case, if that is theirs to see. A plan that has ended is shown with its act.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance
from interview_app.domain.people import Role
from interview_app.domain.permissions import Action
from interview_app.domain.steps import EDITABLE, ENDED_WITHOUT, Standing
from ui.flow import PREPARATION, AtAdmission, AtCase, AtInterview, AtPlan, AtProtocol, AtRecording, AtSealing, State

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked
    from interview_app.recording.order import RecorderOrder
    from interview_app.vault.cases import Row
    from ui.frame import Frame


class Way(StrEnum):
    """What opening a session leads to."""

    PREPARE = "prepare"
    READ = "read"
    ACT = "act"
    SEAL = "seal"
    """To its recorder, while that is at work."""
    PACKAGE = "package"


def way(standing: Standing, may: Callable[[Action], bool]) -> Way | None:
    """Return what opening a session that stands so leads to for whoever *may*; None if they may not open it."""
    if standing is Standing.SEALED:
        onward = Way.PACKAGE if may(Action.REPLAY) else None
    elif standing in ENDED_WITHOUT:
        onward = Way.ACT if may(Action.SEE_CASE) else None
    elif standing in EDITABLE:
        onward = Way.PREPARE if may(Action.PREPARE) else None
    else:
        onward = Way.SEAL if may(Action.RECOVER) else None
    return onward or (Way.READ if may(Action.SEE_CASE) else None)


def reopened(frame: "Frame", unlocked: "Unlocked", row: "Row", onto: Way) -> State | Path | None:
    """Return the state in which the session of *row* goes on, or the folder of its package; None: its disks are away.

    For a thread: blocks as long as the disks do. Circumstances of the vault, SESSION_UNKNOWN, NOT_PERMITTED.
    """
    if onto is Way.SEAL:
        return _recording(frame, unlocked, row.session)
    if onto is Way.PACKAGE:
        return _package(frame, unlocked, row.session)
    from ui.session_at_hand import at_hand

    at = at_hand(frame, unlocked, lambda journey: journey.load(row.session))
    if onto is Way.READ:
        return AtCase(at)
    if onto is Way.ACT:
        return AtPlan(at)
    from ui.steps import lacking

    left = lacking(AtCase(at))
    step: Callable[..., State] = next((page for page in PREPARATION if page in left), AtAdmission)
    return step(at)


def at_recorder(frame: "Frame", unlocked: "Unlocked", order: "RecorderOrder") -> State:
    """Return where the recording of *order*, which is at work, goes on: at its questions, if this person may lead them.

    For a thread: blocks for milliseconds. What the vault does not know as an interview is a recording and no more.
    """
    from ui.session_at_hand import at_hand

    try:
        unlocked.demand(Action.MARK)
        at = at_hand(frame, unlocked, lambda journey: journey.load(order.session))
    except Circumstance:
        return AtRecording(order, running=True)
    led = any(one.role is Role.INVESTIGATOR for one in at.preparation.people)
    return AtInterview(at, order) if led else AtRecording(order, running=True)


def _recording(frame: "Frame", unlocked: "Unlocked", session: str) -> State | None:
    from interview_app.journey.room import room_now
    from interview_app.journey.waiting import Stage, interrupted, order_at_work
    from ui.session_at_hand import at_hand

    order = order_at_work(frame.runtime)
    if order is not None and order.session == session:
        return at_recorder(frame, unlocked, order)
    found = interrupted(room_now(frame.room, frame.data)[0].targets, frame.runtime, frame.data)
    one = next((one for one in found if one.session == session), None)
    if one is None:
        return None
    if one.stage not in (Stage.SEALING, Stage.SIGNED) and _may_be_written(unlocked, session):
        return AtProtocol(one.folders, None, at_hand(frame, unlocked, lambda journey: journey.load(session)))
    return AtSealing(one.folders)


def unfinished(frame: "Frame", unlocked: "Unlocked", session: str) -> AtSealing | None:
    """Return where the sealing of *session*, which is sealed, is finished; None if nothing is left, or no disk there.

    A copy may have been left behind, or this computer's key may wait for enough copies. For a thread: blocks as long as
    the disks do.
    """
    from interview_app.evidence.layout import OPEN_SUFFIX
    from interview_app.journey.room import room_now
    from interview_app.journey.waiting import folders_of

    folders = tuple(folders_of(session, room_now(frame.room, frame.data)[0].targets))
    left_behind = any(folder.name.endswith(OPEN_SUFFIX) for folder in folders)
    waits = folders and (left_behind or unlocked.session_keys.find(session) is not None)
    return AtSealing(folders) if waits and unlocked.may(Action.SEAL) else None


def _may_be_written(unlocked: "Unlocked", session: str) -> bool:
    """Return whether the protocol of *session*, which is stopped, is still to be written and signed, and can be."""
    from interview_app.vault import cases

    if not unlocked.may(Action.WRITE_PROTOCOL) or unlocked.session_keys.find(session) is None:
        return False
    draft = cases.read(unlocked.database, session)
    led = any(one.role is Role.INVESTIGATOR for one in draft.preparation.people)
    return led and draft.standing is not Standing.SIGNED


def _package(frame: "Frame", unlocked: "Unlocked", session: str) -> Path | None:
    from interview_app.journey.on_disks import package_of
    from interview_app.journey.room import room_now

    package = package_of(session, room_now(frame.room, frame.data)[0].targets)
    if package is not None:
        unlocked.enter(Action.REPLAY, f"session:{session}")
    return package
