"""The session that the pages before a recording prepare: one draft of the vault, saved by whoever changes it.

Rules. The pages hand one of these from one to the next, so that all see what the one before saved. A save goes into the
newest version; if another window was first, the circumstance says so and what is here stays unsaved. Nothing of it is
shown once the vault is locked. No Qt here.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from interview_app.domain.admission import Item, State
from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.domain.permissions import Action
from interview_app.domain.rules import Sign
from interview_app.domain.signature import Signature
from interview_app.domain.steps import EDITABLE
from ui.attending import lack
from ui.flow import AtCase, AtPlan

if TYPE_CHECKING:
    from interview_app.domain.act import Act
    from interview_app.domain.admission import Admission
    from interview_app.domain.identity import ChildIdentity
    from interview_app.domain.people import Attendee, Formality
    from interview_app.domain.plan import Opinion
    from interview_app.domain.preparation import Preparation
    from interview_app.domain.problems import Found
    from interview_app.domain.session import SessionKind
    from interview_app.journey.issuing import Paper
    from interview_app.journey.preparing import Preparing
    from interview_app.journey.unlocked import Unlocked
    from interview_app.vault.cases import Draft
    from ui import flow
    from ui.frame import Frame
    from ui.preparing import Lack

OPEN = frozenset({State.MISSING, State.REASON_NEEDED, State.REASON_GIVEN})


class SessionAtHand:
    """One draft. Any thread may call; saves take their turn. What blocks does so for milliseconds."""

    def __init__(self, journey: "Preparing", draft: "Draft", kind: "SessionKind") -> None:
        self.journey = journey
        self.kind = kind
        self._draft = draft
        self._turn = threading.RLock()

    @property
    def unlocked(self) -> "Unlocked":
        """The vault that keeps it."""
        return self.journey.unlocked

    @property
    def session(self) -> str:
        """The session's id."""
        return self._draft.session

    @property
    def draft(self) -> "Draft":
        """The draft as it was last saved."""
        return self._draft

    @property
    def preparation(self) -> "Preparation":
        """What was last saved."""
        return self._draft.preparation

    @property
    def by(self) -> str:
        """The name of the person who works here now."""
        return self.unlocked.name

    @property
    def age(self) -> int | None:
        """The child's age in full years today; None while it is not known."""
        return self.preparation.child.age_on(self.journey.today)

    def save(self, preparation: "Preparation") -> None:
        """Keep *preparation* for good. Circumstances of :meth:`interview_app.journey.preparing.Preparing.save`."""
        with self._turn:
            if preparation != self._draft.preparation or not self._draft.version:
                self._draft = self.journey.save(self._draft, preparation)

    def let_in(self, preparation: "Preparation") -> None:
        """Keep who came or left while it is recorded. Circumstances of ``Preparing.let_in``."""
        with self._turn:
            self._draft = self.journey.let_in(self._draft, preparation)

    def give_opinion(self, opinion: "Opinion") -> None:
        """Keep the psychologist's opinion, for whoever may give it but may not prepare."""
        with self._turn:
            self._draft = self.journey.give_opinion(self._draft, opinion)

    def keep_signature(self, signature: "Signature") -> str:
        """Keep *signature* with its strokes and times, and return its name for a confirmation."""
        with self._turn:
            return self.journey.keep_signature(self._draft, canonical(to_json(signature)))

    def signature(self, name: str) -> "Signature":
        """Return the signature that was kept by this *name*. Circumstances of ``Preparing.signature``."""
        return from_json(Signature, json.loads(self.journey.signature(self._draft.session, name)))

    def notice(self, person: "Attendee", formality: "Formality", language: str) -> "Paper":
        """Return what *person* is told of *formality*, in *language*, as a paper: signed, or to be signed by hand."""
        from interview_app.journey.session_papers import notice_paper

        return notice_paper(self.journey, self.session, self.preparation, person, formality, language)

    def identity(self) -> "ChildIdentity":
        """Open the child's own data, with an entry in the audit. Circumstances of ``Preparing.identity``."""
        return self.journey.identity(self._draft)

    def keep_identity(self, identity: "ChildIdentity") -> "tuple[Found, ...]":
        """Keep the child's own data and return what is amiss in them. Circumstances of ``Preparing.keep_identity``."""
        with self._turn:
            if not self._draft.version:
                self._draft = self.journey.save(self._draft, self._draft.preparation)
            return self.journey.keep_identity(self._draft, identity)

    def problems(self, preparation: "Preparation") -> "tuple[Found, ...]":
        """Return what is missing, wrong or to be looked at in *preparation*."""
        return self.journey.problems(replace(self._draft, preparation=preparation))

    def admission(self, preparation: "Preparation") -> "Admission | None":
        """Return what the rules say of *preparation* now; None while case, child or plan is not complete."""
        return self.journey.admission(replace(self._draft, preparation=preparation))

    def lacks(self, preparation: "Preparation", language: str) -> "tuple[Lack, ...]":
        """Return what the rules find missing in the room, in words of *language*."""
        admission = self.admission(preparation)
        found = () if admission is None else admission.items
        return tuple(lack(item, admission, language) for item in found if admission and _is_of_the_room(item))

    def undecided(self, preparation: "Preparation") -> tuple[Circumstance, ...]:
        """Return what keeps the vault from telling whether this child was recorded before; see ``claim_recording``."""
        if preparation.plan.ground is not None:
            return ()
        earlier = self.journey.earlier(replace(self._draft, preparation=preparation))
        unsure = [Circumstance(Code.CHILD_UNIDENTIFIED, alias=one.alias, date=one.day) for one in earlier.unsure[:1]]
        strays = [Circumstance(Code.STRAYS_UNEXPLAINED, count=earlier.strays)] if earlier.strays else []
        return (*unsure, *strays)

    def end(self, reasons: str) -> "Act":
        """End the plan without a recording. Circumstances of ``Preparing.end``."""
        with self._turn:
            act = self.journey.end(self._draft, reasons)
            self._draft = self.journey.load(self._draft.session)
            return act

    def reload(self) -> bool:
        """Take what is stored, whoever saved it, and return whether it may still be changed. Blocks for milliseconds.

        What was not saved here is given up. Circumstances of ``Preparing.load``.
        """
        with self._turn:
            self._draft = self.journey.load(self._draft.session)
            return self._draft.standing in EDITABLE


def at_hand(frame: "Frame", unlocked: "Unlocked", draft: "Callable[[Preparing], Draft]") -> SessionAtHand:
    """Return the session that *draft* makes or loads. Blocks for milliseconds; circumstances of ``Preparing``."""
    from interview_app.domain.session import SessionKind
    from interview_app.journey.house import house_of, rules_of
    from interview_app.journey.preparing import Preparing
    from interview_app.journey.room import is_synthetic, room_now

    journey = Preparing(unlocked, rules_of(house_of(unlocked)))
    room, _trouble = room_now(frame.room, frame.data)
    return SessionAtHand(
        journey, draft(journey), SessionKind.DEMO if is_synthetic(room.room) else SessionKind.INTERVIEW
    )


def taken_up_again(frame: "Frame", unlocked: "Unlocked", before_lock: "flow.State | None") -> "flow.State | None":
    """Return the state that a lock interrupted, with its session as *unlocked* has it; None if it cannot be had."""
    at: object = getattr(before_lock, "at_hand", None)
    if before_lock is None or not isinstance(at, SessionAtHand):
        return before_lock
    if not (unlocked.may(Action.PREPARE) or isinstance(before_lock, AtCase | AtPlan)):
        return None
    state: Any = before_lock  # each state that has it at hand is a record
    try:
        again: flow.State = replace(state, at_hand=at_hand(frame, unlocked, lambda journey: journey.load(at.session)))
        return again
    except Circumstance:  # another person signed in, or nothing had been saved yet
        return None


def _is_of_the_room(item: Item) -> bool:
    return item.state in OPEN and item.rule.need is not None and Sign.ROOM_COMPLETE in item.rule.need.so
