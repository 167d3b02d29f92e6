"""The muxer's promises: an ordinary MP4, exact times, a receiver that may fail."""

import json
import subprocess
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from interview_app.domain.errors import Bug
from interview_app.evidence.fmp4 import Fragment, Init, MediaMalformed, read_init, split
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureTrack
from interview_app.recording.sound_track import SoundSettings
from tests.encoder.parts import SMALL, Part, Recording, grey, ns, packets, sound, tone


@pytest.mark.parametrize("codec", ["flac", "aac"])
def test_header_and_fragments_are_an_ordinary_mp4(codec: Any, tmp_path: Path) -> None:
    with Recording(1, SoundSettings(2, codec)) as room:
        for number in range(30):
            room.show(grey(8 * number), number / 10 + 0.01 * (number % 2))
            room.hear(np.repeat(tone(number / 10, 0.1), 2, axis=1), number / 10)
    file = tmp_path / "part.mp4"
    file.write_bytes(room.part.data)
    decode = ["ffmpeg", "-v", "warning", "-i", str(file), "-map", "0", "-enc_time_base", "-1", "-f", "null", "-"]
    assert subprocess.run(decode, check=True, capture_output=True).stderr == b""
    entries = "stream=codec_name,start_time,width,height,sample_rate,channels,color_range,color_space"
    probe = ["ffprobe", "-v", "warning", "-of", "json", "-show_entries", entries, str(file)]
    shown = subprocess.run(probe, check=True, capture_output=True)
    assert shown.stderr == b""
    picture, heard = json.loads(shown.stdout)["streams"]
    assert picture == {
        "codec_name": "h264",
        "start_time": "0.000000",
        "width": 128,
        "height": 72,
        "color_range": "tv",
        "color_space": "smpte170m",
    }
    assert heard == {"codec_name": codec, "start_time": "0.000000", "sample_rate": "48000", "channels": 2}
    camera, microphone = room.part.init.tracks
    assert (camera.kind, camera.codec, camera.width, camera.height) == ("video", "h264", 128, 72)
    assert (microphone.kind, microphone.codec, microphone.rate, microphone.channels) == ("audio", codec, 48_000, 2)


def test_fragments_are_numbered_and_join_without_gap_or_overlap() -> None:
    with Recording(1, SoundSettings(1)) as room:
        for number in range(30):
            room.show(grey(90), number / 10 + 0.02 * (number % 2))
            room.hear(tone(number / 10, 0.1), number / 10)
    part = room.part
    assert [fragment.number for fragment in part.fragments] == list(range(1, len(part.fragments) + 1))
    for track_id, end_us in ((1, 3_020_000), (2, 3_000_000)):
        spans = part.spans(track_id)
        assert [span.start_us for span in spans] == [0, *(span.end_us for span in spans[:-1])]
        assert spans[-1].end_us == end_us
    assert split(part.init, b"".join(fragment.data for fragment in part.fragments)) == tuple(part.fragments)


def test_a_part_may_have_sound_alone() -> None:
    with Recording(0, SoundSettings(1)) as room:
        for number in range(100):
            room.hear(tone(number / 50, 0.02), number / 50)
    assert len(sound(room.part.data)) == 96_000
    assert len(room.part.fragments) in range(9, 12)
    assert all(fragment.key for fragment in room.part.fragments)


def test_a_part_may_have_pictures_alone() -> None:
    with Recording(2) as room:
        for number in range(20):
            room.show(grey(number), number / 10)
            room.show(grey(number), number / 10, camera=1)
    assert [len(packets(room.part.data, camera)) for camera in (0, 1)] == [20, 20]


def test_a_track_that_never_comes_holds_nothing_back() -> None:
    with Recording(2, SoundSettings(1)) as room:
        for number in range(31):
            room.show(grey(number), number / 10)
    # Three seconds and the picture in hand; without the others, fragments are late by the patience for slow cameras.
    assert sum(span.samples for span in room.part.spans(1)) == 31
    assert len(room.part.fragments) >= 10


def test_much_at_once_becomes_as_many_fragments() -> None:
    with Recording(0, SoundSettings(1)) as room:
        room.hush(30)
        assert len(room.part.fragments) in range(130, 151)


def test_what_the_receiver_throws_never_breaks_in() -> None:
    given: list[Init | Fragment] = []

    def fail_at_third(item: Init | Fragment) -> None:
        given.append(item)
        if len(given) == 3:
            raise OSError("disk full")

    camera = PictureTrack(SMALL, 0, None)
    muxer = Muxer([camera], fail_at_third)
    for number in range(30):
        muxer.mux(camera.encode(grey(number), ns(number / 10)))
    muxer.mux(camera.flush())
    muxer.close()
    assert isinstance(muxer.failure, OSError)
    assert len(given) == 3


def test_a_receiver_that_fails_at_the_header_gets_nothing_more() -> None:
    given: list[Init | Fragment] = []

    def fail(item: Init | Fragment) -> None:
        given.append(item)
        raise RuntimeError

    muxer = Muxer([PictureTrack(SMALL, 0, None)], fail)
    muxer.close()
    assert isinstance(muxer.failure, RuntimeError)
    assert len(given) == 1


def test_a_packet_without_times_is_a_bug() -> None:
    muxer = Muxer([PictureTrack(SMALL, 0, None)], Part().take)
    packet = av.Packet(b"\0\0\0\0")
    with pytest.raises(Bug):
        muxer.mux([packet])


def test_a_cut_segment_is_malformed() -> None:
    with Recording(1) as room:
        for number in range(5):
            room.show(grey(number), number / 10)
    assert read_init(room.part.init.data) == room.part.init
    with pytest.raises(MediaMalformed):
        split(room.part.init, room.part.fragments[0].data[:-1])
