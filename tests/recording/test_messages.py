"""The message set: what goes in comes out, and nothing else is understood."""

import io
from dataclasses import replace

import pytest

from interview_app.domain.declared import Undeclared
from interview_app.domain.events import BODY, FROM_CLIENTS, EventKind, canonical
from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind
from interview_app.recording.order import (
    LARGEST_BODY,
    LARGEST_MESSAGE,
    Append,
    Appended,
    CameraSeen,
    CameraStatus,
    Hello,
    LookOrder,
    Message,
    MicrophoneSeen,
    Preview,
    Ready,
    RecorderOrder,
    Refused,
    Seen,
    ShowPreview,
    Status,
    Stop,
    Stopped,
    TargetSeen,
    TargetStatus,
    View,
    Voice,
    Welcome,
    body_of,
    framed,
    pack,
    read_framed,
    unpack,
)
from tests.recording.room import SMALL

ORDER = RecorderOrder(
    session="s" * 26,
    kind=SessionKind.DEMO,
    software="test",
    cameras=(CameraOrder("0", "Бөлме", SMALL),),
    microphone=MicrophoneOrder("", 1),
    sound_codec="flac",
    overlay=True,
    slate=("КЕСКІН ЖОҚ",),
    targets=("/a",),
    recipients=("age1x",),
    previous_seal=None,
    planned_s=1,
    limit_s=0,
    ballast_bytes=0,
    sound_ppm=-200,
    faults="",
    resume=False,
)
MESSAGES: list[Message] = [
    ORDER,
    Hello(1),
    Welcome(1, "s", 2, 3, ORDER),
    Append(1, EventKind.MARKER, "investigator", 1, 5, '{"text":"ә"}'),
    Appended(1, 2),
    ShowPreview((1, 2)),
    Stop("planned_end"),
    Status(1, 1, 1, -9000, -9000, 0, "no_blocks", (CameraStatus(1, "", 1, 1, 0),), (TargetStatus(1, "", 0, -1),), 4),
    Preview(1, 2),
    Stopped("planned_end", "ab"),
    Ready("/socket"),
    Refused("space_too_small", "{}"),
    LookOrder(SessionKind.ROOM_TEST, (CameraOrder("0", "Бөлме", SMALL),), None, ("/a",), ""),
    Seen(
        (CameraSeen(1, 320, 240, 25_000, "v4l2", "", View.FINE),),
        MicrophoneSeen(1, -300, -900, 0, "", Voice.HUM),
        (TargetSeen(1, True, 5, 1, same_disk=False, reason=""),),
    ),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_survives_the_way(message: Message) -> None:
    assert unpack(pack(message)) == (message, b"")
    assert unpack(pack(message, b"\xff\n\x00")) == (message, b"\xff\n\x00")


def test_messages_in_a_pipe_stand_behind_their_lengths() -> None:
    packed = [pack(message, b"\xff") for message in MESSAGES]
    pipe = io.BytesIO(b"".join(framed(one) for one in packed) + framed(b"cut off")[:-1])
    assert [read_framed(pipe) for _ in MESSAGES] == packed
    assert read_framed(pipe) is None
    assert read_framed(pipe) is None


def test_the_order_knows_whether_anything_in_it_is_synthetic() -> None:
    assert not ORDER.synthetic
    assert replace(ORDER, microphone=MicrophoneOrder("synthetic", 1)).synthetic
    assert replace(ORDER, cameras=(CameraOrder("synthetic", "", SMALL),), microphone=None).synthetic


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\x80\x04",
        b"[]",
        b'{"is":"hello"}',
        b'{"is":"hello","version":1,"more":1}',
        b'{"is":"hello","version":true}',
        b'{"is":"hello","version":"1"}',
        b'{"is":"goodbye"}',
        b'{"is":7}',
        b'{"version":1,"is":"hello"}',
        b'{"is":"append","body":"[]","kind":"marker","number":1,"origin_ns":0,"person":1,"role":"x"}',
        b'{"body":"{}","is":"append","kind":"marker","number":1,"origin_ns":0,"person":1,"role":"x"}',
        b'{"body":"{\\"text\\":\\"\\"}","is":"append","kind":"marker","number":1,"origin_ns":-1,"person":1,"role":"x"}',
    ],
)
def test_what_is_no_message_of_this_version_is_refused(untrusted: bytes) -> None:
    with pytest.raises(Undeclared):
        unpack(untrusted)


def told(kind: EventKind, body: str) -> Append:
    return Append(1, kind, "investigator", 1, 5, body)


@pytest.mark.parametrize("kind", sorted(FROM_CLIENTS - {EventKind.EXHIBIT_ADDED}))
def test_every_kind_that_people_cause_goes_to_the_recorder(kind: EventKind) -> None:
    append = told(kind, canonical(dict.fromkeys(BODY[kind], "x")).decode())
    assert unpack(pack(append)) == (append, b"")


@pytest.mark.parametrize("kind", sorted(set(EventKind) - FROM_CLIENTS))
def test_what_only_the_recorder_knows_nobody_else_says(kind: EventKind) -> None:
    with pytest.raises(Undeclared):
        unpack(pack(told(kind, canonical(dict.fromkeys(BODY[kind], "x")).decode())))


@pytest.mark.parametrize("letter", ["x", "ә", "🎥", '"', "\\", "\n", "\x00"])
def test_twenty_thousand_letters_of_any_sort_fit_a_message(letter: str) -> None:
    append = told(EventKind.MARKER, canonical({"text": letter * 20_000}).decode())
    packed = pack(append)
    assert len(packed) < LARGEST_MESSAGE
    assert body_of(append) == {"text": letter * 20_000}
    assert unpack(packed) == (append, b"")


def test_the_longest_body_fits_a_message_however_it_is_quoted_and_a_longer_one_is_refused() -> None:
    frame = len(canonical({"text": ""}))
    longest = told(EventKind.MARKER, canonical({"text": "\\" * ((LARGEST_BODY - frame) // 2)}).decode())
    assert LARGEST_BODY - 2 < len(longest.body) <= LARGEST_BODY
    assert len(pack(longest)) <= LARGEST_MESSAGE
    assert unpack(pack(longest)) == (longest, b"")
    with pytest.raises(Undeclared, match="too long"):
        unpack(pack(told(EventKind.MARKER, canonical({"text": "ә" * (LARGEST_BODY // 2)}).decode())))
