"""The live session: real recorders, presses that return at once, deaths of either side, playback, the seal."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.bank import Phase as InterviewPhase
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import BODY, EventKind, Json, Who
from interview_app.domain.happenings import (
    Answered,
    Asked,
    Happening,
    Paused,
    PhaseEntered,
    body_of,
    kind_of,
)
from interview_app.domain.interview import RecordingStopped
from interview_app.domain.interview_moves import happenings, replayed
from interview_app.domain.interview_words import PauseCause
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.verdict import FindingCode, Verdict
from interview_app.evidence.reader import FileRefused
from interview_app.journey.attended import Attended
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import LiveView, Phase, TroubleCode
from interview_app.journey.playback import OneSessionKey, Playback
from interview_app.journey.record import new_session_id, order_of
from interview_app.journey.waiting import Stage, interrupted
from interview_app.recording.order import LARGEST_BODY, Preview, RecorderOrder
from interview_app.recording.rendezvous import find, running_sessions
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from interview_app.system.paths import data_folder, runtime_folder
from tests.domain.room_events import BEGINNING
from tests.recording.room import CLOCK, PATIENCE_S, Room, alive, index_of, kill, wait_until

INVESTIGATOR = Who("investigator", 1)


def silent(step: str, done: int, total: int) -> None:
    """Hear no progress."""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    yield Room(tmp_path)
    for session in running_sessions(runtime_folder()):  # left by a test that failed
        if (where := find(runtime_folder(), session)) is not None:
            kill(where.pid)


def start(room: Room, key: OneSessionKey | None = None, **told: object) -> LiveSession:
    return LiveSession.start(room.order(), runtime_folder(), CLOCK, key=key, **told)  # type: ignore[arg-type]


def recorded(session: LiveSession, milliseconds: int) -> None:
    wait_until(lambda: session.view.status is not None and session.view.status.recorded_ms >= milliseconds)


def end(session: LiveSession) -> LiveView:
    session.stop()
    assert session.wait_ended(PATIENCE_S)
    assert session.join(PATIENCE_S)
    return session.view


def view_of(session: LiveSession) -> LiveView:
    return session.view


def troubles(session: LiveSession) -> set[TroubleCode]:
    return {trouble.code for trouble in session.view.troubles}


def test_a_session_is_recorded_marked_stopped_and_sealed_with_a_verdict_for_each_copy(room: Room) -> None:
    seen: list[LiveView] = []
    session = start(room, on_change=seen.append)
    recorded(session, 600)
    pressed_ns = time.monotonic_ns()
    assert session.mark("Балаға су берілді", who=INVESTIGATOR, pressed_ns=pressed_ns)
    assert session.mark()
    wait_until(lambda: [mark.in_chain for mark in session.view.marks] == [True, True])
    view = end(session)
    assert (view.phase, view.stop_reason) == (Phase.STOPPED, "interrupted")
    assert not session.mark("too late")
    steps: list[str] = []
    sealed = session.seal(
        room.signer,
        lambda step, done, total: steps.append(step),
        anchors=load_anchors([room.folder / "ca.pem"]),
    )
    assert list(dict.fromkeys(steps)) == ["collecting", "staging", "signing", "closing", "reading_back"]
    assert [report.verdict for report in sealed.reports] == [Verdict.VERIFIED] * 2
    assert sealed.media_digest == view.media_digest
    assert session.view.phase is Phase.SEALED
    assert [one.phase for one in seen if one.phase is not Phase.RECORDING][-1] is Phase.SEALED
    marks = [event for event in room.events(sealed.packages[0]) if event.kind is EventKind.MARKER]
    assert [(event.who.role, event.body["text"]) for event in marks] == [
        ("investigator", "Балаға су берілді"),
        ("operator", ""),
    ]
    assert abs(view.origin_ns - (pressed_ns - marks[0].origin_ns)) < 500_000_000


def test_an_interview_that_is_told_is_in_the_package_with_every_word_of_it(room: Room) -> None:
    session = start(room)
    recorded(session, 300)
    told: list[Happening] = [
        *BEGINNING,
        PhaseEntered(InterviewPhase.FREE_ACCOUNT),
        Asked(1, 1, InterviewLanguage.KK, "ә🎥" * 10_000),
        Answered(1, 1, "Қ" * 20_000),
        Paused(PauseCause.BREAK, '"' * 20_000),
    ]
    pressed_ns = session.view.origin_ns + 100_000_000
    for what in told:
        assert session.tell(kind_of(what), body_of(what), who=INVESTIGATOR, pressed_ns=pressed_ns)
    wait_until(lambda: all(one.in_chain for one in session.view.told))
    end(session)
    state = replayed(room.events(session.seal(room.signer, silent).packages[0]))
    happened = [one.what for one in happenings(room.events(room.targets[0] / session.order.session))]
    assert happened == [*told, RecordingStopped()]
    assert (state.odd, state.stopped, state.asked[0].said, state.answers[0].said) == (0, True, told[4], told[5])
    assert state.pause is not None
    assert state.now_ms >= state.pause.since_ms


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (EventKind.MARKER, {"text": "ә" * LARGEST_BODY}),
        (EventKind.MARKER, {"text": "half a letter \ud83c"}),
        (EventKind.MARKER, {"words": ""}),
        (EventKind.RECORDING_STOPPED, {"reason": "", "cameras": []}),
        (EventKind.EXHIBIT_ADDED, dict.fromkeys(BODY[EventKind.EXHIBIT_ADDED], "")),
    ],
)
def test_what_no_recorder_would_take_is_refused_before_it_is_on_its_way(
    tmp_path: Path, kind: EventKind, body: dict[str, Json]
) -> None:
    attended = Attended(Room(tmp_path).order(), runtime_folder(), CLOCK, lambda: None, None)
    with pytest.raises(ValueError, match=r"surrogate|body|kind"):
        attended.tell(kind, body, INVESTIGATOR, 0)
    assert attended.told == ()


def test_a_press_waits_for_no_recorder_that_hangs(room: Room) -> None:
    session = start(room)
    recorded(session, 300)
    where = find(runtime_folder(), session.order.session)
    assert where is not None
    os.kill(where.pid, signal.SIGSTOP)
    try:
        assert session.mark("pressed while nothing answers")
        session.show(1)
        assert not session.view.marks[0].in_chain
        wait_until(lambda: TroubleCode.RECORDER_SILENT in troubles(session))
    finally:
        os.kill(where.pid, signal.SIGCONT)
    wait_until(lambda: session.view.marks[0].in_chain)
    wait_until(lambda: TroubleCode.RECORDER_SILENT not in troubles(session))
    end(session)


def test_a_recorder_that_dies_is_followed_by_another_and_no_press_is_lost(room: Room) -> None:
    phases: list[Phase] = []
    session = start(room, on_change=lambda view: phases.append(view.phase))
    recorded(session, 700)
    where = find(runtime_folder(), session.order.session)
    assert where is not None
    died_ns = kill(where.pid)
    assert session.mark("pressed while no recorder ran", who=INVESTIGATOR, pressed_ns=died_ns)
    wait_until(lambda: Phase.RESTARTING in phases and session.view.phase is Phase.RECORDING)
    wait_until(lambda: session.view.marks[0].in_chain)
    followed = [one for one in session.view.troubles if one.code is TroubleCode.RECORDER_FOLLOWED]
    assert [one.number for one in followed] == [2]
    recorded(session, 500)
    end(session)
    package = session.seal(room.signer, silent).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    first, second = index_of(package).parts
    assert (first.ended, second.gap_reason) == ("recorder_lost", "recorder_lost")
    marks = [event.body["text"] for event in room.events(package) if event.kind is EventKind.MARKER]
    assert "pressed while no recorder ran" in marks


def test_a_stop_that_the_recorder_does_not_survive_still_closes_the_session(room: Room) -> None:
    session = start(room)
    recorded(session, 700)
    where = find(runtime_folder(), session.order.session)
    assert where is not None
    os.kill(where.pid, signal.SIGSTOP)
    session.stop()
    assert session.view.phase is Phase.STOPPING
    kill(where.pid)
    assert session.wait_ended(PATIENCE_S)
    view = session.view
    assert (view.phase, view.stop_reason) == (Phase.STOPPED, "recorder_lost")
    sealed = session.seal(room.signer, silent)
    assert sealed.media_digest == view.media_digest
    assert room.check(sealed.packages[0]).verdict is Verdict.VERIFIED


def test_the_program_is_killed_and_the_next_one_takes_its_place(room: Room) -> None:
    _ = room.signer, room.identity
    program = subprocess.Popen([sys.executable, "-m", "tests.recording.child", str(room.folder), "60"])
    wait_until(lambda: running_sessions(runtime_folder()))
    (session_id,) = running_sessions(runtime_folder())
    look = partial(interrupted, room.targets, runtime_folder(), data_folder())
    wait_until(lambda: [one.recorded_ms > 0 for one in look()] == [True])
    kill(program.pid)
    program.wait()
    session = LiveSession.attach(session_id, runtime_folder(), CLOCK)
    assert session is not None
    view = session.view
    assert view.phase is Phase.RECORDING
    assert view.status is not None
    assert view.elapsed_ms(time.monotonic_ns()) >= view.status.elapsed_ms > 0
    assert session.mark("back")
    view = end(session)
    assert view.playback is Playback.NO_KEY
    with pytest.raises(Circumstance) as refused:
        session.play()
    assert refused.value.code is Code.PLAYBACK_CLOSED
    package = session.seal(room.signer, silent).packages[0]
    assert len(index_of(package).parts) == 1
    assert "back" in [event.body.get("text") for event in room.events(package)]


def test_a_recorder_that_dies_after_the_program_was_replaced_is_followed_too(room: Room) -> None:
    first = start(room)
    recorded(first, 300)
    first.leave()
    assert first.join(PATIENCE_S)
    second = LiveSession.attach(first.order.session, runtime_folder(), CLOCK)
    assert second is not None
    assert second.order == first.order
    where = find(runtime_folder(), first.order.session)
    assert where is not None
    kill(where.pid)
    wait_until(lambda: TroubleCode.RECORDER_FOLLOWED in troubles(second))
    end(second)


def test_nobody_takes_the_place_of_a_program_that_is_there(room: Room) -> None:
    session = start(room)
    with pytest.raises(Circumstance) as refused:
        LiveSession.attach(session.order.session, runtime_folder(), CLOCK)
    assert refused.value.code is Code.SESSION_IN_USE
    end(session)
    assert LiveSession.attach(session.order.session, runtime_folder(), CLOCK) is None


def test_trouble_is_told_with_its_reason_and_taken_back(room: Room) -> None:
    session = start(room)
    (room.faults / "camera-1").touch()
    (room.faults / "microphone").touch()
    wait_until(lambda: {TroubleCode.CAMERA_LOST, TroubleCode.MICROPHONE_LOST} <= troubles(session))
    told = {one.code: (one.number, one.reason) for one in session.view.troubles}
    assert told[TroubleCode.CAMERA_LOST] == (1, "unplugged")
    assert told[TroubleCode.MICROPHONE_LOST] == (0, "no_blocks")
    for fault in room.faults.iterdir():
        fault.unlink()
    wait_until(lambda: not troubles(session))
    room.targets[1].rename(room.folder / "pulled")
    wait_until(lambda: TroubleCode.TARGET_LOST in troubles(session))
    assert [(one.number, one.reason) for one in session.view.troubles] == [(2, "removed")]
    end(session)


def test_previews_come_of_every_camera_asked_for(room: Room) -> None:
    room.cameras = (room.cameras[0], replace(room.cameras[0], name="two"))
    seen: list[int] = []
    session = start(room, on_preview=lambda preview, jpeg: seen.append(preview.camera))
    session.show(1, 2)
    wait_until(lambda: {1, 2} <= set(seen))
    session.show(2)
    seen_before = len(seen)
    wait_until(lambda: len(seen) > seen_before + 20)
    assert set(seen[-10:]) == {2}
    end(session)


def test_all_targets_gone_ends_as_failed_and_nothing_is_lost(room: Room) -> None:
    session = start(room)
    recorded(session, 1500)
    for target in room.targets:
        target.rename(target.with_name(f"pulled-{target.name}"))
    assert session.wait_ended(PATIENCE_S)
    view = session.view
    assert view.phase is Phase.FAILED
    assert view.error is not None
    assert view.error.code is Code.TARGETS_LOST
    for target in room.targets:
        target.with_name(f"pulled-{target.name}").rename(target)
    (recovered,) = room.recover()
    assert recovered.recorded_ms > 900


def test_the_recording_is_played_before_the_seal_and_the_room_cannot_open_it_afterwards(room: Room) -> None:
    key = OneSessionKey()
    recipient = key.recipient
    session = start(room, key)
    recorded(session, 1200)
    assert session.mark("heard again")
    wait_until(lambda: session.view.marks[0].in_chain)
    assert view_of(session).playback is Playback.STILL_RECORDING
    view = end(session)
    assert view.playback is Playback.OFFERED
    source = session.play()
    part = source.index.parts[0]
    film = source.init(1) + b"".join(source.segment(1, one.n) for one in part.segments)
    assert film[4:8] == b"ftyp"
    assert "heard again" in [event.body.get("text") for event in source.events()]
    session.say_played_back(1, 0, part.end_us, who=INVESTIGATOR)
    again = session.play()
    assert again.index.media_digest == source.index.media_digest
    assert again.events()[-1].body == {"part": 1, "from_us": 0, "to_us": part.end_us}
    sealed = session.seal(room.signer, silent)
    package = sealed.packages[0]
    assert room.part(package) == film
    assert room.check(package).verdict is Verdict.VERIFIED
    assert room.events(package)[-1].kind is EventKind.PLAYED_BACK
    # The room: its offer, the source that was open, the key, and whatever of it might be left in memory.
    assert view_of(session).playback is Playback.SEALED
    for closed in (session.play, key.identity, lambda: source.init(1)):
        with pytest.raises(Circumstance) as refused:
            closed()
        assert refused.value.code is Code.PLAYBACK_CLOSED
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, Identity)]
    assert all(one.recipient != recipient for one in held)


def test_a_damaged_copy_is_played_from_the_other_and_two_are_refused(room: Room) -> None:
    session = start(room, OneSessionKey())
    recorded(session, 800)
    end(session)
    whole = session.play().segment(1, 1)
    path = session.play().index.parts[0].segments[0].path
    for number, folder in enumerate(session.folders):
        content = bytearray((folder / path).read_bytes())
        content[-1] ^= 1
        (folder / path).write_bytes(content)
        if number == 0:
            assert session.play().segment(1, 1) == whole
    with pytest.raises(FileRefused) as refused:
        session.play().segment(1, 1)
    assert refused.value.finding.code is FindingCode.FILE_CHANGED


def test_a_failed_sealing_can_be_tried_again_and_playback_stays(room: Room) -> None:
    session = start(room, OneSessionKey())
    recorded(session, 500)
    with pytest.raises(Circumstance) as refused:
        session.seal(room.signer, silent)
    assert refused.value.code is Code.NOTHING_TO_SEAL
    end(session)

    def interrupted_at_signing(step: str, done: int, total: int) -> None:
        if step == "signing":
            raise Circumstance(Code.CANCELLED)

    with pytest.raises(Circumstance):
        session.seal(room.signer, interrupted_at_signing)
    assert session.view.phase is Phase.STOPPED
    assert session.view.playback is Playback.OFFERED
    assert session.play().init(1)
    assert room.check(session.seal(room.signer, silent).packages[0]).verdict is Verdict.VERIFIED


def test_leaving_ends_every_thread_and_the_recorder_goes_on(room: Room) -> None:
    before = set(threading.enumerate())
    session = start(room)
    session.leave()
    assert session.join(PATIENCE_S)
    wait_until(lambda: {one.name for one in set(threading.enumerate()) - before} <= {"recorder-reaper"})
    back = LiveSession.attach(session.order.session, runtime_folder(), CLOCK)
    assert back is not None
    end(back)
    wait_until(lambda: set(threading.enumerate()) <= before)


def test_an_open_ended_recording_has_no_planned_end(room: Room) -> None:
    planned = order_of(room.test(), new_session_id())
    open_ended: RecorderOrder = order_of(replace(room.test(), open_ended=True), new_session_id())
    assert (planned.limit_s, open_ended.limit_s) == (90, 12 * 3600)
    assert open_ended.planned_s == planned.planned_s


def test_sessions_that_wait_are_listed_without_being_touched(room: Room) -> None:
    running = start(room)
    recorded(running, 900)
    stopped = start(room)
    recorded(stopped, 600)
    end(stopped)
    broken = start(room)
    recorded(broken, 900)
    where = find(runtime_folder(), broken.order.session)
    assert where is not None
    broken.leave()
    assert broken.join(PATIENCE_S)
    kill(where.pid)
    (room.targets[0] / ("a" * 26 + ".open")).mkdir()
    before = {path: path.stat().st_mtime_ns for path in room.folder.rglob("*") if stopped.order.session in str(path)}
    targets = (*room.targets, room.folder / "gone")
    found = {one.session: one for one in interrupted(targets, runtime_folder(), data_folder())}
    assert {session: one.stage for session, one in found.items()} == {
        running.order.session: Stage.RUNNING,
        stopped.order.session: Stage.STOPPED,
        broken.order.session: Stage.BROKEN,
        "a" * 26: Stage.BROKEN,
    }
    assert found[running.order.session].running
    assert all(len(one.folders) == 2 and one.recorded_ms >= 400 for name, one in found.items() if name != "a" * 26)
    assert (found["a" * 26].recorded_ms, found["a" * 26].kind) == (0, None)
    assert before == {path: path.stat().st_mtime_ns for path in before}
    assert not alive(where.pid)
    end(running)


def test_preview_is_what_a_window_gets(room: Room) -> None:
    seen: list[tuple[Preview, bytes]] = []
    session = start(room, on_preview=lambda preview, jpeg: seen.append((preview, jpeg)))
    session.show(1)
    wait_until(lambda: len(seen) > 30)
    end(session)
    times = [preview.t_ns for preview, _ in seen]
    assert (len(times) - 1) / ((times[-1] - times[0]) / 1e9) >= 12
    assert all(jpeg.startswith(b"\xff\xd8") for _, jpeg in seen)
