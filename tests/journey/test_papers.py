"""What is attached to a session: exhibits beside a running recorder, whoever dies, and papers once it has stopped."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import BODY, EventKind, Json, Who
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.attach import Flown, fly
from interview_app.evidence.check import check
from interview_app.evidence.reader import examine
from interview_app.evidence.records import StagedRecord, line_of
from interview_app.evidence.recover import read_state
from interview_app.evidence.target import Create, carry_out
from interview_app.journey.live import LiveSession
from interview_app.journey.papers import attach_paper
from interview_app.journey.seal import seal_session
from interview_app.recording.client import launch
from interview_app.recording.rendezvous import find, running_sessions
from interview_app.signing.trust import load_anchors
from interview_app.system.age import new_identity
from interview_app.system.paths import runtime_folder
from tests.evidence.packages import bond_in
from tests.evidence.protocols import TRUSTED, signature_over, signed_protocol
from tests.recording.room import CLOCK, PATIENCE_S, Room, kill, recorded, wait_until

INVESTIGATOR = Who("investigator", 1)
DRAWING, PHOTO = layout.exhibit_path("001.png"), layout.exhibit_path("002.jpg")
SIGNATURE = layout.signature_path("1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    yield Room(tmp_path)
    for session in running_sessions(runtime_folder()):  # left by a test that failed
        if (where := find(runtime_folder(), session)) is not None:
            kill(where.pid)


def said(path: str, flown: Flown) -> dict[str, Json]:
    body = flown.said_of(path)
    return body | dict.fromkeys(BODY[EventKind.EXHIBIT_ADDED] - body.keys(), 1)


def seal(session: LiveSession, room: Room) -> dict[str, bytes]:
    """Seal the session; return what its attached files hold, once both copies have verified."""
    anchors = load_anchors([room.folder / "ca.pem"])
    sealed = session.seal(room.signer, lambda step, done, total: None, anchors=anchors)
    assert [report.verdict for report in sealed.reports] == [Verdict.VERIFIED] * 2
    for package in sealed.packages:
        report = check(package, anchors=(*anchors, *TRUSTED), identity=room.identity)
        assert report.verdict is Verdict.VERIFIED, report.findings
    unlocked = examine(sealed.packages[1], anchors).unlock(room.identity)
    return {path: unlocked.file(path) for path in unlocked.attached}


def test_an_exhibit_is_added_beside_the_recorder_and_papers_after_it(room: Room) -> None:
    _ = room.signer
    session = LiveSession.start(room.order(), runtime_folder(), CLOCK)
    wait_until(lambda: session.view.status is not None and session.view.status.recorded_ms >= 300)
    drawing = bytes(range(256)) * 2**14  # 4 MiB
    assert session.tell(EventKind.EXHIBIT_ADDED, said(DRAWING, fly(session.folders, drawing)), who=INVESTIGATOR)
    wait_until(lambda: session.view.told[-1].in_chain)
    with pytest.raises(Circumstance) as refused:
        attach_paper(session.folders, layout.PROTOCOL, b"too early", INVESTIGATOR, CLOCK)
    assert refused.value.code is Code.SESSION_IN_USE
    session.stop()
    assert session.wait_ended(PATIENCE_S)
    assert session.join(PATIENCE_S)
    bond = replace(bond_in(session.folders[0], ()), exhibits=(sha256(drawing).hexdigest(),))
    protocol = signed_protocol(bond)
    signature = signature_over(protocol)
    attach_paper(session.folders, layout.PROTOCOL, protocol, INVESTIGATOR, CLOCK)
    attach_paper(session.folders, SIGNATURE, signature, INVESTIGATOR, CLOCK)
    assert seal(session, room) == {DRAWING: drawing, layout.PROTOCOL: protocol, SIGNATURE: signature}


def test_the_chain_knows_which_fields_of_the_protocol_were_signed(room: Room) -> None:
    folders = stopped(room)
    attach_paper(folders, layout.PROTOCOL, signed_protocol(bond_in(folders[0], ())), INVESTIGATOR, CLOCK)
    (package, _) = seal_session(folders, room.signer, CLOCK, lambda step, done, total: None).packages
    (added,) = [event for event in room.events(package) if event.kind is EventKind.PAPER_ADDED]
    assert added.body["signed"] == ["investigator", "psychologist"]


def test_an_exhibit_outlives_the_recorder_beside_which_it_was_put(room: Room) -> None:
    _ = room.signer
    session = LiveSession.start(room.order(), runtime_folder(), CLOCK)
    wait_until(lambda: session.view.status is not None and session.view.status.recorded_ms >= 300)
    drawing, photo = fly(session.folders, b"a drawing"), fly(session.folders, b"a photo")
    assert session.tell(EventKind.EXHIBIT_ADDED, said(DRAWING, drawing), who=INVESTIGATOR)
    wait_until(lambda: session.view.told[-1].in_chain)
    where = find(runtime_folder(), session.order.session)
    assert where is not None
    kill(where.pid)
    assert session.tell(EventKind.EXHIBIT_ADDED, said(PHOTO, photo), who=INVESTIGATOR)
    assert session.tell(EventKind.EXHIBIT_ADDED, said(DRAWING, drawing), who=INVESTIGATOR)  # as after a lost answer
    wait_until(lambda: all(one.in_chain for one in session.view.told))
    session.stop()
    assert session.wait_ended(PATIENCE_S)
    assert session.join(PATIENCE_S)
    assert seal(session, room) == {DRAWING: b"a drawing", PHOTO: b"a photo"}


def test_a_recorder_gives_a_place_once_and_takes_no_other_event_of_a_file(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(300))
    folders = room.open_folders(order)
    now = CLOCK.monotonic_ns
    body = said(DRAWING, fly(folders, b"a drawing"))
    assert client.append(EventKind.EXHIBIT_ADDED, body, INVESTIGATOR, origin_ns=now()) > 0
    other = said(DRAWING, fly(folders, b"another"))
    assert client.append(EventKind.EXHIBIT_ADDED, other, INVESTIGATOR, origin_ns=now()) == 0
    client.stop("test")
    assert client.wait(PATIENCE_S) is not None
    client.close()
    packages = room.seal(order).packages
    assert [room.check(package).verdict for package in packages] == [Verdict.VERIFIED] * 2
    assert [event.kind for event in room.events(packages[0])].count(EventKind.EXHIBIT_ADDED) == 1


def stopped(room: Room) -> list[Path]:
    """Record a moment and return the folders of the session that was stopped."""
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(300))
    client.stop("test")
    assert client.wait(PATIENCE_S) is not None
    client.close()
    return room.open_folders(order)


def test_a_paper_is_attached_once(room: Room) -> None:
    folders = stopped(room)
    record = attach_paper(folders, layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK)
    again = attach_paper(folders, layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK, identity=room.identity)
    assert again == record
    for content, identity in ((b"a protocol", None), (b"another", room.identity), (b"a protocol", new_identity())):
        with pytest.raises(Circumstance) as refused:
            attach_paper(folders, layout.PROTOCOL, content, INVESTIGATOR, CLOCK, identity=identity)
        assert refused.value.code is Code.ATTACHED_OTHER
    for folder in folders:
        state = read_state(folder)
        assert state is not None
        assert state.attached == (record,)


def test_the_place_of_a_paper_that_no_disk_has_whole_any_more_is_not_given_away(room: Room) -> None:
    folders = stopped(room)
    attach_paper(folders, layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK)
    for folder in folders:
        (folder / layout.PROTOCOL).write_bytes(b"harmed")
    with pytest.raises(Circumstance) as refused:
        attach_paper(folders, layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK, identity=room.identity)
    assert refused.value.code is Code.ATTACHED_OTHER


def test_nothing_is_attached_before_the_recording_is_over_or_once_it_is_being_sealed(room: Room) -> None:
    store = room.store()
    assert store.drain(PATIENCE_S)
    store.close()
    (folder,) = (target.folder for target in store.targets)
    with pytest.raises(Circumstance) as refused:
        attach_paper([folder], layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK)
    assert refused.value.code is Code.NOTHING_TO_SEAL
    folders = stopped(room)
    for each in folders:
        carry_out(each, Create(layout.README, b"?", line_of(StagedRecord(layout.README, sha256(b"?").hexdigest(), 1))))
    with pytest.raises(Circumstance) as refused:
        attach_paper(folders, layout.PROTOCOL, b"a protocol", INVESTIGATOR, CLOCK)
    assert refused.value.code is Code.SEALING_BEGUN
