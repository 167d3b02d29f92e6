"""Vectors of attached files: exhibits, the protocol and signatures, harmed from outside or by the room's own signer."""

from interview_app.domain.verdict import FindingCode, Verdict
from interview_app.evidence import layout
from tests.evidence.packages import EXHIBIT, PHOTO, SIGNATURE, Events, edit_events, reseal
from tests.vectors.registry import Case, vector


def _changed(case: Case, of: str, **body: object) -> None:
    def change(events: Events) -> Events:
        (event,) = (one for one in events if one["body"].get("path") == of)  # type: ignore[union-attr]
        event["body"].update(body)  # type: ignore[union-attr, arg-type]
        return events

    edit_events(case.package, change)
    reseal(case.package)


@vector(attached=True)
def everything_attached_is_as_it_was(case: Case) -> None:
    assert all((case.folder / path).is_file() for path in (EXHIBIT, PHOTO, layout.PROTOCOL, SIGNATURE))


@vector(key=True, attached=True)
def everything_attached_is_as_it_was_to_a_custodian(case: Case) -> None:
    assert case.package.key is not None


@vector(FindingCode.FILE_MISSING, EXHIBIT, attached=True)
def an_exhibit_was_removed(case: Case) -> None:
    (case.folder / EXHIBIT).unlink()


@vector(FindingCode.FILE_CHANGED, PHOTO, attached=True)
def two_exhibits_were_exchanged(case: Case) -> None:
    case.swap(EXHIBIT, PHOTO)


@vector(FindingCode.FILE_UNEXPECTED, layout.exhibit_path("letter.pdf"), attached=True)
def an_exhibit_was_added_after_the_seal(case: Case) -> None:
    case.write(layout.exhibit_path("letter.pdf"), case.package.room.encrypt(b"a letter"))


@vector(FindingCode.FILE_CHANGED, layout.PROTOCOL, attached=True)
def the_protocol_is_that_of_another_session(case: Case) -> None:
    case.take_from(case.world.foreign, layout.PROTOCOL)


@vector(FindingCode.CHAIN_ATTACHED_MISSING, EXHIBIT, key=True, attached=True)
def an_exhibit_was_taken_out_of_everything_but_the_chain(case: Case) -> None:
    (case.folder / EXHIBIT).unlink()
    reseal(case.package)


@vector(FindingCode.CHAIN_ATTACHED_MISSING, layout.PROTOCOL, key=True, attached=True)
def the_protocol_that_the_chain_names_was_taken_out_by_the_rooms_own_signer(case: Case) -> None:
    (case.folder / layout.PROTOCOL).unlink()
    reseal(case.package)


@vector(FindingCode.CHAIN_ATTACHED_MISSING, SIGNATURE, key=True, attached=True)
def a_signature_was_taken_away_by_the_rooms_own_signer(case: Case) -> None:
    (case.folder / SIGNATURE).unlink()
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, PHOTO, key=True, attached=True)
def two_exhibits_were_exchanged_and_sealed(case: Case) -> None:
    case.swap(EXHIBIT, PHOTO)
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, layout.PROTOCOL, key=True, attached=True)
def another_protocol_was_sealed_in_its_place_by_the_rooms_own_signer(case: Case) -> None:
    case.write(layout.PROTOCOL, case.package.room.encrypt(b"another protocol"))
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, SIGNATURE, key=True, attached=True)
def the_signature_is_one_over_another_sessions_protocol(case: Case) -> None:
    case.take_from(case.world.foreign, SIGNATURE)
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, layout.signature_path("expert"), key=True, attached=True)
def a_signature_that_the_chain_does_not_name_was_sealed(case: Case) -> None:
    case.take_from(case.world.foreign, SIGNATURE, layout.signature_path("expert"))
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, EXHIBIT, key=True)
def an_exhibit_that_the_chain_does_not_name_was_sealed(case: Case) -> None:
    case.write(EXHIBIT, case.package.room.encrypt(b"a drawing"))
    reseal(case.package)


@vector(FindingCode.ATTACHED_NOT_IN_CHAIN, EXHIBIT, key=True, attached=True)
def the_chain_states_another_content_of_an_exhibit(case: Case) -> None:
    _changed(case, EXHIBIT, plain_sha256="0" * 64)


@vector(FindingCode.CHAIN_MALFORMED, key=True, attached=True)
def the_chain_names_an_exhibit_twice(case: Case) -> None:
    _changed(case, PHOTO, path=EXHIBIT)


@vector(FindingCode.CHAIN_MALFORMED, key=True, attached=True)
def the_chain_gives_an_exhibit_a_place_of_the_media(case: Case) -> None:
    _changed(case, PHOTO, path=layout.segment_path(1, 2))


@vector(FindingCode.MEDIA_UNREADABLE, EXHIBIT, key=True, attached=True)
def a_damaged_exhibit_was_sealed(case: Case) -> None:
    case.change_byte(EXHIBIT)
    reseal(case.package)


@vector(FindingCode.KEY_DOES_NOT_OPEN, layout.PROTOCOL, key=True, attached=True, verdict=Verdict.ALTERED)
def the_protocol_is_for_another_recipient(case: Case) -> None:
    case.write(layout.PROTOCOL, case.world.stranger.encrypt(b"a protocol"))
    reseal(case.package)
