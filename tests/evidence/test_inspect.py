"""What a package says of itself, without a key and with one."""

import json
from pathlib import Path
from typing import Any

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import BODY, EventKind, Json
from interview_app.evidence import layout
from interview_app.evidence.inspect import inspect
from interview_app.journey.inspect import inspect as journey_inspect
from interview_app.system.age import encrypt, new_identity
from tests.evidence.packages import Package, edit_events, reseal


def test_without_a_key_it_says_what_stands_in_the_clear(package: Package) -> None:
    told: dict[str, Any] = inspect(package.path)
    assert json.loads(json.dumps(told)) == told
    assert told["session"] == package.path.name
    assert told["recipients"] == [2]
    assert told["cameras"] == [{"camera": 1, "captured": 134, "encoded": 130, "dropped": 4}]
    assert told["findings"] == []
    assert told["seal"]["subject"].startswith("CN=Room seal")
    first, second = told["parts"]
    assert (first["segments"], second["segments"]) == (3, 1)
    assert (second["gap_ms"], second["gap_reason"]) == (500, "encoder")
    assert [track["codec"] for track in first["tracks"]] == ["h264", "flac"]
    media = list((package.path / "data").rglob("*.age"))
    assert (told["files"], told["bytes"]) == (len(media), sum(path.stat().st_size for path in media))
    assert not {"devices", "events", "event_counts"} & told.keys()


def test_with_a_key_it_says_what_happened(package: Package) -> None:
    told: dict[str, Any] = journey_inspect(package.path, package.key)
    assert told["devices"] == [{"device": "camera-1", "backend": "test", "asked": {}, "got": {}}]
    assert told["event_counts"]["segment_closed"] == 4
    assert [event["seq"] for event in told["events"]] == list(range(1, len(told["events"]) + 1))


def test_each_key_is_named_with_whose_it_is_as_far_as_the_events_tell(package: Package, tmp_path: Path) -> None:
    court, archive = (one.recipient.fingerprint for one in package.room.custodians)

    def keys_of(told: dict[str, Any]) -> list[tuple[str, str, bool]]:
        return [(one["fingerprint"], one["whose"], one["given"]) for one in told["keys"]]

    test: dict[str, Any] = inspect(package.path, package.key)
    assert keys_of(test) == [(court, "unknown", True), (archive, "unknown", False)]
    interview = package.copy(tmp_path)
    admitted: dict[str, Json] = {"kind": EventKind.ADMITTED.value, "body": dict.fromkeys(BODY[EventKind.ADMITTED], 0)}
    edit_events(interview, lambda events: [*events[:-1], events[-1] | admitted])
    reseal(interview)
    told: dict[str, Any] = inspect(interview.path, interview.key)
    assert keys_of(told) == [(court, "custodian", True), (archive, "session", False)]
    assert "keys" not in inspect(interview.path)  # whose they are is encrypted


def test_a_file_for_other_recipients_shows(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.segment_path(1, 1)).write_bytes(encrypt(b"", [new_identity().recipient]))
    (copy.path / layout.segment_path(1, 2)).unlink()
    assert inspect(copy.path)["recipients"] == [0, 1, 2]


def test_a_package_whose_seal_is_gone_still_speaks(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.SEAL).unlink()
    told = inspect(copy.path, anchors=package.anchors)
    assert told["seal"] is None
    assert told["findings"] == [{"code": "seal_missing", "path": layout.SEAL}]


def test_a_broken_chain_is_a_circumstance(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    edit_events(copy, lambda events: events[1:], chained=False)
    reseal(copy)
    assert journey_inspect(copy.path, None)["session"] == package.path.name
    with pytest.raises(Circumstance) as caught:
        journey_inspect(copy.path, package.key)
    assert caught.value.code is Code.PACKAGE_ALTERED
