"""The recorder as a process: what it records, what its clients see, and what it does when devices go away."""

import resource
import time
from dataclasses import replace
from itertools import pairwise
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path

import cv2
import numpy as np
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json, Who, canonical
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution, SessionKind
from interview_app.domain.verdict import Verdict
from interview_app.evidence.target import open_folder
from interview_app.recording.client import RecorderClient, RecorderLost, attach, launch
from interview_app.recording.feeds import LOST_AFTER_S
from interview_app.recording.order import (
    LARGEST_BODY,
    SYNTHETIC,
    VERSION,
    Append,
    Hello,
    Preview,
    Refused,
    ShowPreview,
    Status,
    Welcome,
    pack,
    unpack,
)
from interview_app.recording.rendezvous import find
from interview_app.system.paths import runtime_folder
from tests.measure import beep_times, flash_times
from tests.recording.room import (
    PATIENCE_S,
    SMALL,
    Room,
    alive,
    index_of,
    kill,
    pictures,
    recorded,
    small_film,
    sound,
    wait_until,
)

INVESTIGATOR = Who("investigator", 1)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def stop(client: RecorderClient) -> str:
    client.stop("test")
    stopped = client.wait(PATIENCE_S)
    assert stopped is not None
    client.close()
    return stopped.media_digest


def test_what_was_recorded_seals_verifies_and_is_in_sync(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(3500))
    digest = stop(client)
    sealed = room.seal(order)
    assert sealed.media_digest == digest
    reports = [room.check(package) for package in sealed.packages]
    assert [report.verdict for report in reports] == [Verdict.VERIFIED] * 2
    mp4 = room.part(sealed.packages[0])
    flashes = flash_times(pictures(mp4))
    start_s, samples = sound(mp4)
    beeps = [start_s + beep for beep in beep_times(samples, 48_000)]
    assert len(flashes) >= 3
    for flash in flashes:
        assert min(abs(flash - beep) for beep in beeps) < 0.040


def test_the_two_copies_hold_the_same_bytes(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(700))
    stop(client)
    first, second = (
        {str(path.relative_to(package)): path.read_bytes() for path in package.rglob("*") if path.is_file()}
        for package in room.seal(order).packages
    )
    assert first == second


def test_a_lost_camera_gives_a_slate_and_comes_back_while_sound_goes_on(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(800))
    (room.faults / "camera-1").touch()
    client.wait_status(PATIENCE_S, lambda status: status.cameras[0].lost)
    lost_at = client.status.recorded_ms if client.status else 0
    client.wait_status(PATIENCE_S, recorded(lost_at + 600))
    (room.faults / "camera-1").unlink()
    client.wait_status(PATIENCE_S, lambda status: not status.cameras[0].lost)
    back_at = client.status.recorded_ms if client.status else 0
    client.wait_status(PATIENCE_S, recorded(back_at + 1000))
    stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    kinds = [event.kind for event in room.events(package)]
    assert kinds.index(EventKind.DEVICE_LOST) < kinds.index(EventKind.DEVICE_BACK)
    mp4 = room.part(package)
    times = [time for time, _ in pictures(mp4)]
    # A picture each tick, whatever happened.
    assert max(after - before for before, after in pairwise(times)) < LOST_AFTER_S
    _, samples = sound(mp4)
    assert len(samples) / 48_000 == pytest.approx(times[-1], abs=0.3)
    beeps = beep_times(samples, 48_000)
    assert all(after - before == pytest.approx(1.0, abs=0.02) for before, after in pairwise(beeps))
    back = next(event for event in room.events(package) if event.kind is EventKind.DEVICE_BACK)
    assert isinstance(lost_ms := back.body["lost_ms"], int)
    assert lost_ms > 500


def test_a_lost_microphone_gives_silence_of_the_right_length_and_comes_back(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(1500))
    (room.faults / "microphone").touch()
    client.wait_status(PATIENCE_S, lambda status: status.sound_lost)
    lost_at = client.status.recorded_ms if client.status else 0
    client.wait_status(PATIENCE_S, recorded(lost_at + 700))
    (room.faults / "microphone").unlink()
    client.wait_status(PATIENCE_S, lambda status: not status.sound_lost)
    back_at = client.status.recorded_ms if client.status else 0
    client.wait_status(PATIENCE_S, recorded(back_at + 2200))
    stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    mp4 = room.part(package)
    start_s, samples = sound(mp4)
    beeps = [start_s + beep for beep in beep_times(samples, 48_000)]
    flashes = flash_times(pictures(mp4))
    assert len(flashes) > len(beeps) > 1  # those of the silence are missing, the others stand where they belong
    for beep in beeps:
        assert min(abs(beep - flash) for flash in flashes) < 0.040
    longest = max(len(run) for run in np.split(samples, np.flatnonzero(samples)))
    assert longest / 48_000 > 1.0


def test_events_come_from_clients_with_the_time_of_the_press(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(300))
    pressed_ns = time.monotonic_ns() - 50_000_000
    seq = client.append(EventKind.MARKER, {"text": "бірінші белгі"}, INVESTIGATOR, origin_ns=pressed_ns)
    stop(client)
    package = room.seal(order).packages[0]
    event = room.events(package)[seq - 1]
    assert (event.kind, event.who, event.body) == (EventKind.MARKER, INVESTIGATOR, {"text": "бірінші белгі"})
    assert 40_000_000 < event.t_ns - event.origin_ns < 5_000_000_000


def test_long_words_and_bodies_go_into_the_chain_whole(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(300))
    words: dict[str, Json] = {"n": 1, "speaker": 1, "language": "kk", "words": "ә🎥\x00" + "ә" * 20_000}
    people: list[Json] = [
        {"number": number, "role": "other", "name": "Қ" * 1000, "post": '"' * 1000, "place": "in_room"}
        for number in range(20)
    ]
    pressed_ns = time.monotonic_ns()
    client.append(EventKind.ASKED, words, INVESTIGATOR, origin_ns=pressed_ns)
    client.append(EventKind.PEOPLE, {"people": people}, INVESTIGATOR, origin_ns=pressed_ns)
    client.append(EventKind.MARKER, {"text": "x" * (LARGEST_BODY - 11)}, INVESTIGATOR, origin_ns=pressed_ns)
    assert not client.lost
    stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    said = {event.kind: event.body for event in room.events(package)}
    assert said[EventKind.ASKED] == words
    assert said[EventKind.PEOPLE] == {"people": people}
    assert len(canonical(dict(said[EventKind.PEOPLE]))) > 40_000
    assert len(canonical(dict(said[EventKind.MARKER]))) == LARGEST_BODY


def test_a_client_that_leaves_is_followed_by_another_and_nothing_is_missing(room: Room) -> None:
    order = room.order()
    first = launch(order, runtime_folder())
    first.wait_status(PATIENCE_S, recorded(300))
    first.append(EventKind.MARKER, {"text": "one"}, INVESTIGATOR, origin_ns=0)
    pid = first.rendezvous.pid
    first.close()
    second = attach(order.session, runtime_folder())
    assert second is not None
    assert second.rendezvous.pid == pid
    second.wait_status(PATIENCE_S, recorded(1200))
    second.append(EventKind.MARKER, {"text": "two"}, INVESTIGATOR, origin_ns=0)
    stop(second)
    package = room.seal(order).packages[0]
    events = room.events(package)
    assert [event.body["text"] for event in events if event.kind is EventKind.MARKER] == ["one", "two"]
    assert [event.body for event in events if event.kind is EventKind.CLIENT_CAME] == [{"number": 1}, {"number": 2}]
    assert len(index_of(package).parts) == 1
    times = [time for time, _ in pictures(room.part(package))]
    assert max(after - before for before, after in pairwise(times)) < LOST_AFTER_S


def test_a_camera_that_gives_less_than_was_ordered_is_recorded_in_its_own_size(tmp_path: Path) -> None:
    film = small_film(tmp_path / "small.mp4")
    room = Room(tmp_path, cameras=(CameraOrder(str(film), "one", Resolution(1280, 720, 25)),), microphone=None)
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(700))
    stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    (part,) = index_of(package).parts
    assert [(one.width, one.height) for one in part.tracks] == [(320, 180)]
    (opened,) = (one.body for one in room.events(package) if one.kind is EventKind.DEVICE_OPENED)
    assert opened["asked"] == {"width": 1280, "height": 720, "rate": 25}
    assert opened["got"]["width"] == 320  # type: ignore[index, call-overload]
    _time, picture = next(iter(pictures(room.part(package))))
    assert picture.shape == (180, 320)


def test_previews_are_small_pictures_of_the_camera_asked_for(tmp_path: Path) -> None:
    two = (CameraOrder(SYNTHETIC, "one", Resolution(1280, 720, 25)), CameraOrder(SYNTHETIC, "two", SMALL))
    room = Room(tmp_path, cameras=two)
    seen: list[tuple[Preview, bytes]] = []
    client = launch(room.order(), runtime_folder(), on_preview=lambda preview, jpeg: seen.append((preview, jpeg)))
    client.show_preview(1)
    wait_until(lambda: len(seen) >= 12)
    client.show_preview(2)
    wait_until(lambda: seen[-1][0].camera == 2)
    stop(client)
    first, jpeg = seen[0]
    assert first.camera == 1
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (360, 640, 3)
    assert 11 / ((seen[11][0].t_ns - first.t_ns) / 1e9) < 20


def test_a_client_that_never_reads_holds_nobody_up(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    where = client.rendezvous
    deaf = Client(where.address, authkey=bytes.fromhex(where.key))
    deaf.send_bytes(pack(Hello(VERSION)))
    deaf.send_bytes(pack(ShowPreview((1,))))
    client.wait_status(PATIENCE_S, recorded(2500))
    stop(client)
    deaf.close()
    package = room.seal(order).packages[0]
    times = [time for time, _ in pictures(room.part(package))]
    assert max(after - before for before, after in pairwise(times)) < LOST_AFTER_S


def read_to_the_end(connection: Connection) -> None:
    while True:
        connection.recv_bytes()


def test_strangers_and_other_versions_are_turned_away(room: Room) -> None:
    client = launch(room.order(), runtime_folder())
    where = client.rendezvous
    with pytest.raises(AuthenticationError):
        Client(where.address, authkey=b"guess")
    other = Client(where.address, authkey=bytes.fromhex(where.key))
    other.send_bytes(pack(Hello(99)))
    refusal, _ = unpack(other.recv_bytes())
    assert isinstance(refusal, Refused)
    assert refusal.code == Code.RECORDER_VERSION
    rude = Client(where.address, authkey=bytes.fromhex(where.key))
    rude.send_bytes(b"\x80\x04not json")
    with pytest.raises(EOFError):
        rude.recv_bytes()
    for kind, body in (("segment_closed", "{}"), ("marker", '{"text":1.5}'), ("marker", "{}"), ("marker", "no json")):
        liar = Client(where.address, authkey=bytes.fromhex(where.key))
        liar.send_bytes(pack(Hello(VERSION)))
        assert isinstance(unpack(liar.recv_bytes())[0], Welcome)
        liar.send_bytes(pack(Append(1, EventKind(kind), "investigator", 1, 0, body)))
        with pytest.raises(EOFError):
            read_to_the_end(liar)
    client.wait_status(PATIENCE_S, recorded(300))
    stop(client)


def test_the_rendezvous_is_the_owners_alone_and_gone_afterwards(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    file = runtime_folder() / f"{order.session}.recorder"
    assert file.stat().st_mode & 0o077 == 0
    assert runtime_folder().stat().st_mode & 0o077 == 0
    stop(client)
    wait_until(lambda: not alive(client.rendezvous.pid))
    assert find(runtime_folder(), order.session) is None
    assert not file.exists()


def test_the_recorder_leaves_no_core_and_lets_nobody_read_its_memory(room: Room) -> None:
    client = launch(room.order(), runtime_folder())
    pid = client.rendezvous.pid
    assert resource.prlimit(pid, resource.RLIMIT_CORE) == (0, 0)
    status = Path(f"/proc/{pid}/status").read_text()
    stop(client)
    assert status


def test_a_camera_that_cannot_be_opened_refuses_the_start_and_says_why(tmp_path: Path) -> None:
    room = Room(tmp_path, cameras=(CameraOrder(str(tmp_path / "no-such-file.mp4"), "x", SMALL),))
    with pytest.raises(Circumstance) as refused:
        launch(room.order(), runtime_folder())
    assert refused.value.code is Code.CAMERA_UNAVAILABLE
    assert refused.value.params["reason"] == "no_such_file"


def test_a_length_that_does_not_fit_refuses_the_start(room: Room) -> None:
    room.seconds = 10**9
    with pytest.raises(Circumstance) as refused:
        launch(room.order(), runtime_folder())
    assert refused.value.code is Code.SPACE_TOO_SMALL
    assert not any(target.glob("*") for target in room.targets if target.exists() and list(target.iterdir()))


def test_the_synthetic_room_never_stands_in_for_an_interview(room: Room) -> None:
    with pytest.raises(Circumstance) as refused:
        launch(replace(room.order(), kind=SessionKind.INTERVIEW), runtime_folder())
    assert refused.value.code is Code.SYNTHETIC_REFUSED


def test_an_abandoned_recording_stops_at_its_limit(room: Room) -> None:
    order = replace(room.order(), limit_s=2)
    client = launch(order, runtime_folder())
    client.close()
    wait_until(lambda: not alive(client.rendezvous.pid))
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    assert index_of(package).parts[0].ended == "limit_reached"


def test_a_pulled_second_target_is_an_event_and_the_first_goes_on(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(600))
    room.targets[1].rename(room.folder / "pulled")
    client.wait_status(PATIENCE_S, lambda status: status.targets[1].lost == "removed")
    lost_at = client.status.recorded_ms if client.status else 0
    client.wait_status(PATIENCE_S, recorded(lost_at + 600))
    stop(client)
    sealed = room.seal(order)
    assert len(sealed.packages) == 1
    assert room.check(sealed.packages[0]).verdict is Verdict.VERIFIED
    lost = [event.body for event in room.events(sealed.packages[0]) if event.kind is EventKind.TARGET_LOST]
    assert lost == [{"target": 2, "reason": "removed"}]


def test_with_both_targets_gone_it_stops_and_what_was_durable_can_be_sealed(room: Room) -> None:
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(1500))
    for target in room.targets:
        target.rename(target.with_name(f"pulled-{target.name}"))
    stopped = client.wait(PATIENCE_S)
    assert stopped is not None
    assert (stopped.reason, stopped.media_digest) == ("targets_lost", "")
    client.close()
    wait_until(lambda: not alive(client.rendezvous.pid))
    for target in room.targets:
        target.with_name(f"pulled-{target.name}").rename(target)
    (recovered,) = room.recover()
    assert recovered.recorded_ms > 900
    assert all(room.check(package).verdict is Verdict.VERIFIED for package in recovered.folders)


def test_two_cameras_share_their_key_frames_and_the_segment_boundary(tmp_path: Path) -> None:
    two = (CameraOrder(SYNTHETIC, "room", SMALL), CameraOrder(SYNTHETIC, "face", Resolution(160, 120, 15)))
    room = Room(tmp_path, cameras=two)
    order = room.order()
    client = launch(order, runtime_folder())
    client.wait_status(PATIENCE_S, recorded(12_000))
    stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    part = index_of(package).parts[0]
    assert len(part.segments) == 2
    first, second = part.segments
    assert 9_900_000 <= second.start_us - first.start_us <= 11_100_000
    assert 0 in second.key_fragments
    for number, camera in enumerate(index_of(package).cameras):
        assert camera.encoded == len(list(pictures(room.part(package), number)))


def test_a_real_stream_and_a_real_microphone_are_recorded(tmp_path: Path, pulse_room: object, clip: Path) -> None:
    room = Room(
        tmp_path,
        cameras=(CameraOrder(str(clip), "file", SMALL),),
        microphone=MicrophoneOrder("pulse", 2),
    )
    order = room.order()
    with pulse_room.speaking():  # type: ignore[attr-defined]
        client = launch(order, runtime_folder())
        client.wait_status(PATIENCE_S, recorded(2500))
        stop(client)
    package = room.seal(order).packages[0]
    assert room.check(package).verdict is Verdict.VERIFIED
    mp4 = room.part(package)
    _, samples = sound(mp4)
    assert np.abs(samples.astype(int)).max() > 1000
    assert len(list(pictures(mp4))) > 40


def test_the_last_client_of_a_dead_recorder_learns_of_it(room: Room) -> None:
    client = launch(room.order(), runtime_folder())
    client.wait_status(PATIENCE_S, recorded(300))
    kill(client.rendezvous.pid)
    with pytest.raises(RecorderLost):
        client.wait(PATIENCE_S)
    with pytest.raises(RecorderLost):
        client.append(EventKind.MARKER, {"text": ""}, INVESTIGATOR, origin_ns=0)
    assert client.lost
    assert isinstance(client.status, Status)
    assert open_folder(room.targets[0], client.rendezvous.session).is_dir()
