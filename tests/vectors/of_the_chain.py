"""Vectors that only a key shows: the room's own signer and recipients, used after the fact on the media or events."""

from interview_app.domain.verdict import FindingCode, Verdict
from interview_app.evidence import layout
from interview_app.system.age import decrypt, new_identity
from tests.evidence.packages import Events, Room, edit_events, edit_index, reseal
from tests.vectors.registry import EVENTS, INIT, PART, SEGMENT, Case, vector

LAST = layout.batch_path(9)


def _without(events: Events, kind: str) -> Events:
    gone = next(event for event in events if event["kind"] == kind)
    return [event for event in events if event is not gone]


def _body(events: Events, kind: str, **body: object) -> Events:
    event = next(event for event in events if event["kind"] == kind)
    event["body"].update(body)  # type: ignore[union-attr, arg-type]
    return events


@vector(FindingCode.KEY_DOES_NOT_OPEN, key=True)
def the_key_is_somebody_elses(case: Case) -> None:
    case.identity = new_identity()


@vector(FindingCode.KEY_DOES_NOT_OPEN, SEGMENT, key=True, verdict=Verdict.ALTERED)
def a_segment_is_for_another_recipient(case: Case) -> None:
    stranger = new_identity()
    plain = decrypt(case.read(SEGMENT), case.package.key)
    room = Room(case.package.room.authority, case.package.room.signer, (stranger, stranger))
    case.write(SEGMENT, room.encrypt(plain))
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.MEDIA_UNREADABLE, SEGMENT, key=True)
def a_damaged_segment_was_sealed(case: Case) -> None:
    case.change_byte(SEGMENT)
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.MEDIA_UNREADABLE, SEGMENT, key=True)
def a_segment_that_is_no_film_was_sealed(case: Case) -> None:
    case.write(SEGMENT, case.package.room.encrypt(b"no film at all"))
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.MEDIA_UNREADABLE, INIT, key=True)
def a_header_that_is_none_was_sealed(case: Case) -> None:
    case.write(INIT, case.package.room.encrypt(b"no header at all"))
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.MEDIA_NOT_IN_CHAIN, SEGMENT, key=True)
def a_segment_of_another_session_was_sealed_in_its_place_by_the_rooms_own_signer(case: Case) -> None:
    case.take_from(case.world.foreign, SEGMENT)
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.MEDIA_NOT_IN_CHAIN, SEGMENT, key=True)
def a_segment_was_encrypted_anew_and_sealed(case: Case) -> None:
    case.write(SEGMENT, case.package.room.encrypt(decrypt(case.read(SEGMENT), case.package.key)))
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.CHAIN_MEDIA_MISSING, f"{PART}/000003.m4s.age", key=True)
def the_last_segment_was_taken_out_of_everything_but_the_chain(case: Case) -> None:
    (case.folder / f"{PART}/000003.m4s.age").unlink()
    edit_index(case.package, lambda index: index["parts"][0]["segments"].pop())
    reseal(case.package)


@vector(FindingCode.MEDIA_NOT_IN_CHAIN, f"{PART}/000001.m4s.age", key=True)
def the_chain_does_not_name_a_segment(case: Case) -> None:
    edit_events(case.package, lambda events: _without(events, "segment_closed"))
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, EVENTS, key=True)
def an_event_was_taken_out_of_the_chain(case: Case) -> None:
    edit_events(case.package, lambda events: _without(events, "segment_closed"), chained=False)
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, LAST, key=True)
def two_events_were_exchanged(case: Case) -> None:
    edit_events(case.package, lambda events: [*events[:-3], events[-2], events[-3], events[-1]], chained=False)
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, LAST, key=True)
def the_text_of_a_marker_was_changed(case: Case) -> None:
    edit_events(case.package, lambda events: _body(events, "marker", text="another"), chained=False)
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, LAST, key=True)
def the_end_of_the_chain_was_cut_off(case: Case) -> None:
    edit_events(case.package, lambda events: events[:-1])
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, layout.batch_path(1), key=True)
def the_chain_does_not_begin_at_the_beginning(case: Case) -> None:
    edit_events(case.package, lambda events: _without(events, "session_started"))
    reseal(case.package)


@vector(FindingCode.CHAIN_BROKEN, layout.batch_path(1), key=True)
def the_events_are_those_of_another_session(case: Case) -> None:
    for path in (case.folder / layout.EVENTS).iterdir():
        case.take_from(case.world.foreign, f"{layout.EVENTS}{path.name}")
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.SESSION_MISMATCH, layout.batch_path(1), key=True)
def the_first_event_names_another_session(case: Case) -> None:
    edit_events(case.package, lambda events: _body(events, "session_started", session="z" * 26))
    reseal(case.package)


@vector(FindingCode.CHAIN_MALFORMED, LAST, key=True)
def an_event_is_of_an_unknown_kind(case: Case) -> None:
    edit_events(case.package, lambda events: [*events[:-1], events[-1] | {"kind": "unheard_of"}])
    reseal(case.package)


@vector(FindingCode.CHAIN_MALFORMED, EVENTS, key=True)
def a_batch_of_events_does_not_end_its_last_line(case: Case) -> None:
    case.write(EVENTS, case.package.room.encrypt(decrypt(case.read(EVENTS), case.package.key)[:-1]))
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.CHAIN_MALFORMED, key=True)
def the_chain_names_a_segment_twice(case: Case) -> None:
    def twice(events: Events) -> Events:
        closed = next(event for event in events if event["kind"] == "segment_closed")
        return [*events[:-1], closed, events[-1]]

    edit_events(case.package, twice)
    reseal(case.package)


@vector(FindingCode.MEDIA_NOT_IN_CHAIN, key=True)
def the_chain_fixed_other_media(case: Case) -> None:
    edit_events(case.package, lambda events: _body(events, "media_fixed", media_digest="0" * 64))
    reseal(case.package)


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_chain_states_other_times_of_a_segment(case: Case) -> None:
    edit_events(case.package, lambda events: _body(events, "segment_closed", start_us=5))
    reseal(case.package)
