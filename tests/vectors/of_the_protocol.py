"""Vectors of the protocol and the signatures over it.

Whoever harms it here has the room's own seal and writes manifest, chain and seal anew, so that only the protocol itself
tells. Only a key shows any of it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject

from interview_app.domain.protocol_bond import Bond, read_bond
from interview_app.domain.verdict import FindingCode, NoteCode
from interview_app.evidence import layout
from interview_app.signing.pdf_keywords import keywords_of
from tests.evidence.packages import SIGNATURE, Events, edit_events, reseal
from tests.evidence.protocols import OFFICER, plain_protocol, signature_over, signed_protocol
from tests.signing.ncalayer_stand_in import national, new_person, signed_by
from tests.vectors.registry import Case, vector

PROTOCOL = layout.PROTOCOL


def _put(case: Case, *papers: tuple[str, bytes], signed: Sequence[str] | None = None) -> None:
    """Put other *papers* in the place of those that are there, and let chain and seal say so."""
    stored = {path: (plain, case.package.room.encrypt(plain)) for path, plain in papers}
    for path, (_, encrypted) in stored.items():
        case.write(path, encrypted)

    def change(events: Events) -> Events:
        for event in events:
            body = event["body"]
            assert isinstance(body, dict)
            if body.get("path") in stored:
                plain, encrypted = stored[str(body["path"])]
                body |= {"sha256": hashlib.sha256(encrypted).hexdigest(), "bytes": len(encrypted)}
                body |= {"plain_sha256": hashlib.sha256(plain).hexdigest(), "plain_bytes": len(plain)}
                event["body"] = body | ({"signed": list(signed)} if signed is not None and "signed" in body else {})
        return events

    edit_events(case.package, change)
    reseal(case.package)


def _replace(case: Case, protocol: bytes, signed: Sequence[str] | None = None) -> None:
    """Put another protocol in its place, with a new signature beside it."""
    _put(case, (PROTOCOL, protocol), (SIGNATURE, signature_over(protocol)), signed=signed)


def _there(case: Case) -> bytes:
    return case.package.attached[PROTOCOL]


def _bond(case: Case) -> Bond:
    bond = read_bond(keywords_of(_there(case)) or "")
    assert bond is not None
    return bond


@vector(key=True, attached=True, note=NoteCode.PROTOCOL_SIGNED)
def a_protocol_that_two_have_signed_says_so(case: Case) -> None:
    assert case.package.attached


@vector(key=True, attached=True, note=NoteCode.PROTOCOL_PLACE_EMPTY)
def a_place_in_which_nobody_signed_is_no_fault(case: Case) -> None:
    _replace(case, signed_protocol(_bond(case), signers=("investigator",)), signed=("investigator",))


@vector(FindingCode.PROTOCOL_SIGNATURE_BROKEN, PROTOCOL, key=True, attached=True)
def a_word_of_the_signed_protocol_was_changed(case: Case) -> None:
    protocol = _there(case)
    place = protocol.index(b"stream\n") + 20
    _replace(case, protocol[:place] + bytes([protocol[place] ^ 1]) + protocol[place + 1 :])


@vector(FindingCode.PROTOCOL_SIGNATURE_BROKEN, PROTOCOL, key=True, attached=True)
def a_page_was_added_to_the_signed_protocol(case: Case) -> None:
    writer: Any = IncrementalPdfFileWriter(BytesIO(_there(case)))
    page: Any = PageObject
    contents = writer.add_object(StreamObject(stream_data=b"BT ET"))
    writer.insert_page(page(contents=contents, media_box=(0, 0, 595, 842)))
    target = BytesIO()
    writer.write(target)
    _replace(case, target.getvalue())


@vector(FindingCode.PROTOCOL_OTHER_SESSION, PROTOCOL, key=True, attached=True)
def the_protocol_is_another_sessions_and_everything_else_agrees(case: Case) -> None:
    _replace(case, case.world.foreign.attached[PROTOCOL])


@vector(FindingCode.PROTOCOL_OTHER_MEDIA, PROTOCOL, key=True, attached=True)
def the_protocol_states_another_media_digest(case: Case) -> None:
    _replace(case, signed_protocol(replace(_bond(case), media_digest="0" * 64)))


@vector(FindingCode.PROTOCOL_PEOPLE_DIFFER, PROTOCOL, key=True, attached=True)
def the_protocol_was_written_of_other_people(case: Case) -> None:
    _replace(case, signed_protocol(replace(_bond(case), people="0" * 64)))


@vector(FindingCode.PROTOCOL_EXHIBITS_DIFFER, PROTOCOL, key=True, attached=True)
def the_protocol_leaves_an_exhibit_out(case: Case) -> None:
    bond = _bond(case)
    assert bond.exhibits is not None
    _replace(case, signed_protocol(replace(bond, exhibits=bond.exhibits[:1])))


@vector(FindingCode.PROTOCOL_UNBOUND, PROTOCOL, key=True, attached=True)
def the_protocol_does_not_say_of_which_recording_it_is(case: Case) -> None:
    _replace(case, plain_protocol(""), signed=())


@vector(FindingCode.PROTOCOL_UNBOUND, PROTOCOL, key=True, attached=True)
def the_protocol_does_not_say_of_which_people_it_is(case: Case) -> None:
    _replace(case, plain_protocol(replace(_bond(case), people="").line), signed=())


@vector(FindingCode.PROTOCOL_UNREADABLE, PROTOCOL, key=True, attached=True)
def the_protocol_is_no_pdf(case: Case) -> None:
    _replace(case, b"a protocol", signed=())


@vector(FindingCode.PROTOCOL_SIGNATURE_MISSING, PROTOCOL, key=True, attached=True)
def the_last_signature_was_stripped_from_the_protocol(case: Case) -> None:
    _replace(case, signed_protocol(_bond(case), signers=("investigator",)))


@vector(FindingCode.PROTOCOL_SIGNATURE_MISSING, PROTOCOL, key=True, attached=True)
def every_signature_was_stripped_from_the_protocol(case: Case) -> None:
    _replace(case, plain_protocol(_bond(case).line))


@vector(FindingCode.PROTOCOL_SIGNER_NOT_TRUSTED, PROTOCOL, key=True, attached=True)
def the_verifier_trusts_nobody_who_certified_the_persons_that_signed(case: Case) -> None:
    case.anchors = (case.package.room.authority.certificate,)


@vector(FindingCode.PROTOCOL_SIGNER_NOT_TRUSTED, SIGNATURE, key=True, attached=True)
def the_signature_beside_the_protocol_is_a_strangers(case: Case) -> None:
    _, stranger = new_person()
    _put(case, (SIGNATURE, signed_by(stranger)(_there(case))))


@vector(FindingCode.PROTOCOL_SIGNATURE_ELSEWHERE, SIGNATURE, key=True, attached=True)
def the_signature_beside_the_protocol_is_made_with_a_national_key(case: Case) -> None:
    _put(case, (SIGNATURE, national(signed_by(OFFICER))(_there(case))))


@vector(FindingCode.PROTOCOL_SIGNATURE_BROKEN, SIGNATURE, key=True, attached=True)
def the_signature_beside_the_protocol_is_over_other_bytes(case: Case) -> None:
    _put(case, (SIGNATURE, signature_over(_there(case) + b"\n")))


@vector(FindingCode.PROTOCOL_SIGNATURE_BROKEN, SIGNATURE, key=True, attached=True)
def the_signature_beside_the_protocol_is_none(case: Case) -> None:
    _put(case, (SIGNATURE, OFFICER.certificate.public_bytes(Encoding.DER)))


@vector(FindingCode.PROTOCOL_SIGNATURE_BROKEN, SIGNATURE, key=True, attached=True)
def the_protocol_was_taken_away_from_under_its_signature(case: Case) -> None:
    (case.folder / PROTOCOL).unlink()
    edit_events(case.package, lambda events: [one for one in events if _path(one["body"]) != PROTOCOL])
    reseal(case.package)


def _path(body: object) -> object:
    assert isinstance(body, dict)
    return body.get("path")
