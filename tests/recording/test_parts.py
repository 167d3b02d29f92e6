"""An encoder that fails ends a part and the next begins: driven inside this process, where a failure can be had."""

import threading
from pathlib import Path

import pytest

from interview_app.domain.session import SessionKind
from interview_app.journey.seal import seal_session
from interview_app.recording import recorder as recorder_module
from interview_app.recording.devices import OnBlock
from interview_app.recording.heartbeat import Heartbeat
from interview_app.recording.opening import Devices
from interview_app.recording.picture_track import Packets, PictureTrack
from interview_app.recording.recorder import Recorder
from interview_app.recording.synthetic import SyntheticCamera, SyntheticMicrophone
from tests.recording.room import CLOCK, SMALL, Room, index_of


class FailingTrack(PictureTrack):
    """An encoder that fails once, at its thirtieth picture."""

    failed = threading.Event()
    pictures = 0

    def encode(self, picture: object, t_ns: int) -> Packets:
        type(self).pictures += 1
        if type(self).pictures == 30:
            self.failed.set()
            raise RuntimeError("the encoder fell over")
        return super().encode(picture, t_ns)  # type: ignore[arg-type]


def test_a_failed_encoder_costs_a_gap_that_is_stated_and_not_the_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "PictureTrack", FailingTrack)
    room = Room(tmp_path)
    order = room.order()
    store = room.store()

    def camera() -> SyntheticCamera:
        return SyntheticCamera(SessionKind.ROOM_TEST, SMALL, CLOCK)

    def microphone(on_block: OnBlock) -> SyntheticMicrophone:
        return SyntheticMicrophone(SessionKind.ROOM_TEST, 1, CLOCK, on_block)

    heartbeat = Heartbeat(tmp_path / "beat", "boot")
    limited = order.__class__(**{**vars(order), "limit_s": 4})
    recorder = Recorder(
        limited, Devices((camera,), microphone), store, CLOCK, heartbeat, gap_from_us=None, gap_reason=""
    )
    recorder.open_devices(required=True)
    stopped = recorder.run()
    store.close()
    heartbeat.close()
    assert FailingTrack.failed.is_set()
    assert stopped.media_digest
    folder = store.targets[0].folder
    package = seal_session([folder], room.signer, CLOCK, lambda step, done, total: None).packages[0]
    assert room.check(package).findings == ()
    first, second = index_of(package).parts
    assert (first.ended, second.gap_reason, second.ended) == ("encoder_failed", "encoder_failed", "limit_reached")
    assert second.gap_ms > 0
    assert second.end_us > first.end_us
