"""From what is prepared to the recorder: admitted by the rules, claimed in the vault, begun.

Rules. Admission and claim are one transaction, on what is stored and not on what a window shows: nobody gets between
them, and no window is asked. Only a claim makes an order of kind "interview", in which no synthetic device may be; with
synthetic devices the same way leads to a demonstration. If the recorder refuses, the claim is taken back and the plan
waits as before. Who is there, what was admitted and who guards the pause are the first events of the recording; they
are the investigator's, like what follows, and the people come first, so that whoever reads on knows who that is.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.admission import State
from interview_app.domain.custody import CustodyState
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json
from interview_app.domain.permissions import Action
from interview_app.domain.problems import Weight, problems
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Ready, Standing, prepare
from interview_app.journey.house import custody_now, house_of
from interview_app.journey.interview_setting import as_events_know, investigator_of
from interview_app.journey.live import LiveSession, OnChange
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.preparing import Preparing
from interview_app.journey.record import RoomTest, order_of
from interview_app.journey.room import is_synthetic
from interview_app.journey.room_settings import RoomSettings
from interview_app.journey.session_list import stands_at, withdraw
from interview_app.journey.unlocked import Unlocked
from interview_app.recording.client import OnPreview
from interview_app.recording.order import RecorderOrder
from interview_app.system.age import Identity, Recipient
from interview_app.vault.cases import Draft, Reader
from interview_app.vault.sessions import Claimed, claim_recording


@dataclass(frozen=True)
class Interview:
    """A session that was claimed, and what the recorder will be told."""

    claimed: Claimed
    order: RecorderOrder


def admit_and_claim(preparing: Preparing, draft: Draft, room: RoomSettings, slate: tuple[str, ...]) -> Interview:
    """Claim the recording of *draft* in *room*; *slate* are the lines in place of a lost camera's picture.

    Circumstances: NOT_ADMITTED (count: see the admission and the problems), CUSTODY_TOO_FEW, CHILD_RECORDED_BEFORE,
    CHILD_UNIDENTIFIED, STRAYS_UNEXPLAINED, DRAFT_CHANGED_ELSEWHERE, DRAFT_CLOSED, NOT_PERMITTED, and those of
    :func:`.record.order_of`, after which nothing is claimed.
    """
    unlocked = preparing.unlocked
    kind = SessionKind.DEMO if is_synthetic(room) else SessionKind.INTERVIEW
    recipients = _recipients(preparing, room, kind)
    if draft.preparation.plan.ground is not None:
        unlocked.demand(Action.HEAR_AGAIN)
    further = draft.preparation.plan.ground is not None
    with unlocked.acting(Action.RECORD, f"session:{draft.session}", further=further) as transaction:
        ready = _ready(preparing, transaction, draft)
        claimed = claim_recording(transaction, draft, ready, preparing.today, unlocked.now_utc())
    minutes = room.minutes if kind is SessionKind.DEMO else draft.preparation.plan.minutes
    test = RoomTest(
        kind=kind,
        cameras=room.cameras,
        microphone=room.microphone,
        sound_codec=room.sound_codec.value,
        overlay=room.overlay,
        slate=slate,
        seconds=minutes * 60,
        targets=tuple(map(Path, room.targets)),
        recipients=recipients,
        open_ended=kind is SessionKind.INTERVIEW,
    )
    try:
        return Interview(claimed, order_of(test, draft.session, claimed))
    except Circumstance:
        withdraw(unlocked, draft.session)
        raise


def begin(
    preparing: Preparing,
    interview: Interview,
    runtime: Path,
    *,
    on_change: OnChange = lambda view: None,
    on_preview: OnPreview | None = None,
) -> LiveSession:
    """Start the recording of *interview* and return it. Blocks a second or two; see :meth:`LiveSession.start`.

    Its key is kept in the vault until the seal. Circumstances: those with which a recorder refuses, and of the vault;
    then nothing was recorded and the claim is taken back.
    """
    unlocked, session = preparing.unlocked, interview.claimed.session
    who = as_events_know(investigator_of(interview.claimed.ready.prepared.preparation))
    try:
        key = _new_key(unlocked, session)
        live = LiveSession.start(
            interview.order, runtime, unlocked.clock, key=key, on_change=on_change, on_preview=on_preview
        )
    except Circumstance:
        withdraw(unlocked, session)
        raise
    for kind, body in _first_events(interview.claimed.ready).items():
        live.tell(kind, body, who=who)
    with suppress(Circumstance):  # the recording goes on; the list finds it by itself
        stands_at(unlocked, session, Standing.RECORDING)
    return live


def kept_key(unlocked: Unlocked, session: str) -> OneSessionKey | None:
    """Return the key that the vault keeps of a session that is not sealed; None if there is none (any more)."""
    kept = unlocked.session_keys.find(session)
    if kept is None:
        return None
    return OneSessionKey(Identity.parse(kept), lambda: unlocked.session_keys.destroy(session))


def _ready(preparing: Preparing, reader: Reader, draft: Draft) -> Ready:
    prepared = prepare(draft.session, draft.preparation, preparing.today)
    wrong = [one for one in problems(draft.preparation, preparing.today) if one.weight is not Weight.ADVICE]
    if prepared is None or wrong:
        raise Circumstance(Code.NOT_ADMITTED, count=len(wrong))
    facts = preparing.facts(reader, draft, prepared)
    admission = prepared.admission(preparing.rules, facts)
    if not admission.complete:
        lacking = admission.having(State.MISSING, State.REASON_NEEDED)
        raise Circumstance(Code.NOT_ADMITTED, count=len(lacking))
    return prepared.ready(preparing.rules, facts)


def _recipients(preparing: Preparing, room: RoomSettings, kind: SessionKind) -> tuple[Recipient, ...]:
    """Return who will be able to open it: of an interview the custodians, of a demonstration whom the room names."""
    if kind is SessionKind.DEMO:
        return tuple(map(Recipient.parse, room.recipients))
    house = house_of(preparing.unlocked)
    state = custody_now(house, preparing.today)
    if state not in (CustodyState.SUFFICIENT, CustodyState.TRIAL):
        raise Circumstance(Code.CUSTODY_TOO_FEW)
    trusted = [one for one in house.custodians if one.proved_utc or state is CustodyState.TRIAL]
    return tuple(Recipient.parse(one.recipient) for one in trusted)


def _new_key(unlocked: Unlocked, session: str) -> OneSessionKey:
    keys = unlocked.session_keys
    keys.destroy(session)  # of an earlier start that was taken back
    key = OneSessionKey(forget=lambda: keys.destroy(session))
    keys.keep(session, key.identity().secret)
    return key


def _first_events(ready: Ready) -> Mapping[EventKind, Mapping[str, Json]]:
    admitted, preparation = ready.admitted, ready.prepared.preparation
    facts, rules = admitted.admission.facts, admitted.admission.rules
    guardian = next((text for rule, text in admitted.reasons if rule.startswith("guardian")), "")
    return {
        EventKind.PEOPLE: {
            "people": [
                {
                    "number": one.number,
                    "role": one.role.value,
                    "name": one.name,
                    "post": one.post,
                    "place": one.place.value,
                }
                for one in preparation.people
            ]
        },
        EventKind.ADMITTED: {
            "rules": rules.set,
            "rules_sha256": rules.book.sha256,
            "kind": facts.kind.value,
            "capacity": facts.capacity.value,
            "age": facts.age,
            "reasons": [{"rule": rule, "text": text} for rule, text in admitted.reasons],
            "passed_over": list(admitted.passed_over),
        },
        EventKind.GUARDIAN: {"person": preparation.guardian, "reason": guardian},
    }
