"""What cannot happen in an interview, and why: asked before anything is told, and by the state itself.

Rules. While the interview rests no question is asked and no phase entered. The guardian of the pause alone lets it go
on; if they left, somebody who is there has to be named first. After "must stop" there is the closing and nothing else.
What is intimate is shown with the consent of a psychologist who is there, and a reason. After the recording's end
nothing happens any more.
"""

from enum import StrEnum

from interview_app.domain.bank import Phase
from interview_app.domain.events import Who
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    ChildCame,
    ChildLeft,
    ClosingBegan,
    Corrected,
    Guardian,
    Happening,
    IncidentNamed,
    LeftUndone,
    Paused,
    PersonCame,
    PersonLeft,
    PhaseEntered,
    PlaybackSettled,
    QuestionHanded,
    QuestionSettled,
    Resumed,
    StatementGiven,
    TopicSettled,
    WordCaught,
    WordTied,
)
from interview_app.domain.interview import THING_OF, Interview, Numbered
from interview_app.domain.interview_words import (
    Closing,
    Exhibit,
    HandedOutcome,
    PlaybackExtent,
    Thing,
    TopicOutcome,
)
from interview_app.domain.people import Role


class Refusal(StrEnum):
    """Why something cannot happen now; the text's key is ``refusal.<code>``."""

    STOPPED = "stopped"
    PAUSED = "paused"
    ALREADY_PAUSED = "already_paused"
    NOT_PAUSED = "not_paused"
    NOT_GUARDIAN = "not_guardian"
    MUST_STOP = "must_stop"
    CLOSING = "closing"
    """A caring closing goes on to its end."""
    NOT_THERE = "not_there"
    """A person whom nobody knows, or who is not there."""
    ALREADY_THERE = "already_there"
    UNKNOWN_THING = "unknown_thing"
    NUMBER_TAKEN = "number_taken"
    NOTHING_SAID = "nothing_said"
    REASON_MISSING = "reason_missing"
    CONSENT_MISSING = "consent_missing"
    ALREADY_SETTLED = "already_settled"
    ALREADY_SHOWN = "already_shown"
    LIMIT_HOLDS = "limit_holds"
    """A legal limit of time is used up: no further question before the break, or today (art. 209)."""


def refusal(state: Interview, what: Happening, who: Who) -> Refusal | None:
    """Return why *what* cannot happen now at the hands of *who*; None if it can."""
    if state.stopped:
        return Refusal.STOPPED
    match what:
        case Asked(_, _, _, words):
            return _resting(state) or _new(state, what) or _said(words)
        case PhaseEntered(phase):
            return _resting(state) or (_ending(state) if phase is not Phase.CLOSING else None)
        case Answered(_, question, words):
            return _new(state, what) or _known(state, Thing.ASKED, question, or_none=True) or _said(words)
        case WordCaught(_, words, incident):
            return _new(state, what) or _known(state, Thing.INCIDENT, incident, or_none=True) or _said(words)
        case WordTied(word, incident):
            return _known(state, Thing.WORD, word) or _known(state, Thing.INCIDENT, incident, or_none=True)
        case IncidentNamed(_, _, words) | QuestionHanded(_, _, words):
            return _new(state, what) or _said(words)
        case Corrected(thing, n, _, reason):
            return _known(state, thing, n) or _reason(reason)
        case Paused():
            return None if state.pause is None else Refusal.ALREADY_PAUSED
        case Resumed():
            return Refusal.NOT_PAUSED if state.pause is None else _guards(state, who)
        case PersonCame(person, _) | PersonLeft(person, _) | Guardian(person, _):
            return _of_person(state, what, person)
        case ChildCame() | ChildLeft():
            came = isinstance(what, ChildCame)
            return (Refusal.ALREADY_THERE if came else Refusal.NOT_THERE) if state.child_there is came else None
        case QuestionSettled():
            return _settling(state, what)
        case ExhibitAdded():
            return _new(state, what)
        case ExhibitShown():
            return _resting(state) or _ending(state) or _showing(state, what)
        case ExhibitHidden(exhibit):
            showing = state.showing
            return None if showing is not None and showing.shown.exhibit == exhibit else Refusal.UNKNOWN_THING
        case ClosingBegan(Closing.ORDINARY, _):
            return _ending(state)
        case TopicSettled(_, TopicOutcome.LEFT_OUT, reason) | LeftUndone(_, reason):
            return _reason(reason)
        case StatementGiven(given, _, reason):
            return None if given else _reason(reason)
        case PlaybackSettled(extent, reason):
            return None if extent is PlaybackExtent.IN_FULL else _reason(reason)
        case _:
            return None


def _resting(state: Interview) -> Refusal | None:
    return Refusal.PAUSED if state.pause is not None else None


def _ending(state: Interview) -> Refusal | None:
    if state.must_stop:
        return Refusal.MUST_STOP
    return Refusal.CLOSING if state.closing is Closing.CARING else None


def _new(state: Interview, what: Numbered) -> Refusal | None:
    return Refusal.NUMBER_TAKEN if what.n < state.next_number(THING_OF[type(what)]) else None


def _known(state: Interview, thing: Thing, number: int, *, or_none: bool = False) -> Refusal | None:
    there = (number == 0 and or_none) or state.thing(thing, number) is not None
    return None if there else Refusal.UNKNOWN_THING


def _said(words: str) -> Refusal | None:
    return None if words.strip() else Refusal.NOTHING_SAID


def _reason(reason: str) -> Refusal | None:
    return None if reason.strip() else Refusal.REASON_MISSING


def _guards(state: Interview, who: Who) -> Refusal | None:
    return None if state.guardian and who.person == state.guardian else Refusal.NOT_GUARDIAN


def _of_person(state: Interview, what: PersonCame | PersonLeft | Guardian, number: int) -> Refusal | None:
    person = state.person(number)
    if isinstance(what, PersonCame):
        if person is None:
            return Refusal.NOT_THERE
        return Refusal.ALREADY_THERE if person.there and person.place is what.place else None
    return None if person is not None and person.there else Refusal.NOT_THERE


def _settling(state: Interview, what: QuestionSettled) -> Refusal | None:
    if any(one.n == what.n for one in state.settled):
        return Refusal.ALREADY_SETTLED
    if what.outcome is HandedOutcome.DECLINED:
        return _known(state, Thing.QUESTION, what.n) or _reason(what.reason)
    return _known(state, Thing.QUESTION, what.n) or _known(state, Thing.ASKED, what.asked)


def _showing(state: Interview, what: ExhibitShown) -> Refusal | None:
    if state.showing is not None:
        return Refusal.ALREADY_SHOWN
    exhibit = next((one for one in state.exhibits if one.said.n == what.exhibit and not one.withdrawn), None)
    if exhibit is None:
        return Refusal.UNKNOWN_THING
    if exhibit.said.exhibit is not Exhibit.INTIMATE:
        return None
    consents = state.person(what.consent)
    if consents is None or not consents.there or consents.role != Role.PSYCHOLOGIST:
        return Refusal.CONSENT_MISSING
    return _reason(what.reason)
