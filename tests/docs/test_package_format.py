"""The format document says what the code does: its tables are the code's, its worked example holds together."""

import base64
import hashlib
import re
import types
import typing
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.bank import Phase
from interview_app.domain.events import BODY, EventKind, read_canonical, read_chain
from interview_app.domain.interview_words import (
    ChildState,
    Closing,
    Exhibit,
    HandedOutcome,
    Hint,
    Obtained,
    PauseCause,
    PlaybackExtent,
    SafetyQuestion,
    Thing,
    ToldWhat,
    TopicOutcome,
    Undone,
    Which,
)
from interview_app.domain.session import is_session_id
from interview_app.domain.time_heard import Limit
from interview_app.domain.verdict import FindingCode, NoteCode
from interview_app.evidence import layout
from interview_app.evidence.bag import bag_info, manifest, media_digest, read_bag_info, read_manifest
from interview_app.evidence.check_index import check_digests, check_statements, entries
from interview_app.evidence.index import BatchEntry, FileEntry, Index, PartEntry, index_of, read_index, write_index
from interview_app.evidence.layout import EventsName, FragmentName, in_flight_name
from interview_app.evidence.records import (
    _WORDS,
    BatchRecord,
    CameraTotals,
    Header,
    PartEnd,
    PartRecord,
    SegmentRecord,
    SessionState,
    StagedRecord,
    TotalsRecord,
    TrackRecord,
    line_of,
    read_lines,
)
from interview_app.journey.record import BALLAST_BYTES
from interview_app.system.age import Identity, decrypt
from tests.docs.documents import FORMAT, blocks, section, table

OBJECTS: dict[str, type] = {
    "index": Index,
    "part": PartEntry,
    "file": FileEntry,
    "track": TrackRecord,
    "segment": SegmentRecord,
    "batch": BatchEntry,
    "camera": CameraTotals,
    "header": Header,
    "part record": PartRecord,
    "batch record": BatchRecord,
    "end": PartEnd,
    "totals record": TotalsRecord,
    "staged record": StagedRecord,
}
WORDS_OF_AN_INTERVIEW: dict[str, type[StrEnum]] = {
    "phase": Phase,
    "which": Which,
    "thing": Thing,
    "outcome of topic_settled": TopicOutcome,
    "outcome of question_settled": HandedOutcome,
    "what of told": ToldWhat,
    "what of left_undone": Undone,
    "cause": PauseCause,
    "state": ChildState,
    "hint": Hint,
    "limit": Limit,
    "exhibit of exhibit_added": Exhibit,
    "form of origin": Obtained,
    "how of closing_began": Closing,
    "extent": PlaybackExtent,
    "question of safety_answered": SafetyQuestion,
}
NAMES = {declared: name for name, declared in OBJECTS.items()}
PLAIN = {int: "integer", str: "string", bool: "boolean"}


def told(declared: object) -> str:
    """Return how the document words a field's type."""
    arms = typing.get_args(declared)
    if typing.get_origin(declared) is types.UnionType:
        return f"{told(arms[0])} or null"
    if typing.get_origin(declared) is tuple:
        return f"list of {told(arms[0])}"
    assert isinstance(declared, type)
    if issubclass(declared, StrEnum):
        words = [member.value for member in declared]
        return f"{', '.join(words[:-1])} or {words[-1]}"
    return PLAIN.get(declared) or NAMES[declared]


@pytest.mark.parametrize("name", OBJECTS)
def test_an_object_has_exactly_the_keys_and_types_of_its_table(name: str) -> None:
    hints = typing.get_type_hints(OBJECTS[name])
    declared = [(field.name, told(hints[field.name])) for field in fields(OBJECTS[name])]
    assert [(key, kind) for key, kind, _ in table(FORMAT, name)] == declared


def test_the_words_of_the_state_file_are_the_codes() -> None:
    assert [word for word, _ in table(FORMAT, "Lines of state.jsonl")] == list(_WORDS)


def test_every_kind_of_event_is_there_with_its_keys() -> None:
    documented = {kind: re.findall(r"\w+", body) for kind, body, _ in table(FORMAT, "Kinds of events")}
    assert list(documented) == [kind.value for kind in EventKind]
    assert {kind: frozenset(body) for kind, body in documented.items()} == {k.value: v for k, v in BODY.items()}


def test_the_words_of_an_interview_are_the_codes() -> None:
    documented = {key: words.split(", ") for key, words in table(FORMAT, "The interview in the events")}
    assert documented == {key: [member.value for member in codes] for key, codes in WORDS_OF_AN_INTERVIEW.items()}


def test_an_event_has_the_keys_of_its_table() -> None:
    (first, *_) = blocks(FORMAT)["chain"].splitlines()
    value = read_canonical(first)
    assert isinstance(value, dict)
    assert {key for key, _, _ in table(FORMAT, "Keys of an event")} == value.keys()


def test_every_finding_is_there_with_its_verdict() -> None:
    documented = [(code, verdict.replace(" ", "_")) for code, verdict, _ in table(FORMAT, "Findings")]
    assert documented == [(code.value, code.verdict.value) for code in FindingCode]


def test_every_note_is_there() -> None:
    assert [code for code, _ in table(FORMAT, "Notes")] == [code.value for code in NoteCode]


PAYLOAD = [pattern for pattern, _, _ in table(FORMAT, "Payload files")]
IN_FLIGHT = [pattern for pattern, _ in table(FORMAT, "Names in flight")]


@given(st.one_of(*(st.from_regex(pattern, fullmatch=True) for pattern in PAYLOAD)))
def test_a_payload_path_of_the_document_is_one_of_the_codes(path: str) -> None:
    assert layout.is_payload(path)


@given(st.from_regex(layout._PAYLOAD, fullmatch=True))
def test_a_payload_path_of_the_code_is_one_of_the_documents(path: str) -> None:
    assert sum(re.fullmatch(pattern, path) is not None for pattern in PAYLOAD) == (path.isascii())


@pytest.mark.parametrize("row", table(FORMAT, "Payload files"), ids=lambda row: row[0])
def test_the_document_says_what_is_encrypted(row: list[str]) -> None:
    assert row[2] == ("yes" if layout.is_encrypted(row[0]) else "no")


@given(st.one_of(*(st.from_regex(pattern, fullmatch=True) for pattern in IN_FLIGHT)))
def test_a_name_in_flight_of_the_document_is_one_of_the_codes(name: str) -> None:
    assert in_flight_name(name) is not None


@given(
    st.builds(
        FragmentName,
        st.integers(1, 999),
        st.integers(1, 999_999),
        st.integers(1, 9_999),
        st.integers(0, 2**53),
        st.integers(0, 2**53),
        st.booleans(),
        st.from_regex("[0-9a-f]{16}", fullmatch=True),
    )
)
def test_a_fragments_name_is_the_documents(name: FragmentName) -> None:
    assert re.fullmatch(f"in-flight/{IN_FLIGHT[0]}", str(name))
    assert in_flight_name(str(name).removeprefix("in-flight/")) == name


def test_names_that_systems_drop_are_the_documents() -> None:
    text = section(FORMAT, "Payload files")
    assert all(f"`{name}`" in text for name in layout._DROPPED_BY_SYSTEMS)


def test_the_working_files_are_the_documents() -> None:
    text = section(FORMAT, "8. In flight")
    assert all(f"`{name}`" in text for name in (*layout.WORKING_FILES, layout.IN_FLIGHT))
    assert f"<session-id>{layout.OPEN_SUFFIX}" in text
    assert f"({BALLAST_BYTES // 2**20} MiB" in text


# The worked example: everything is computed again from what stands in the document.

EXAMPLE = blocks(FORMAT)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def state() -> SessionState:
    found = SessionState.of(read_lines(EXAMPLE["state"]))
    assert found is not None
    return found


def test_every_line_of_the_examples_state_is_a_record() -> None:
    lines = EXAMPLE["state"].splitlines()
    assert [line_of(record) for record in read_lines(EXAMPLE["state"])] == lines


def test_the_examples_events_in_flight_are_the_beginning_of_its_chain() -> None:
    name = in_flight_name(EXAMPLE["in-flight-events-name"].decode().strip())
    assert isinstance(name, EventsName)
    encrypted = base64.b64decode(EXAMPLE["in-flight-events"])
    plain = decrypt(encrypted, Identity.parse(EXAMPLE["identity"].decode()))
    assert sha256(encrypted)[:16] == name.digest
    assert EXAMPLE["chain"].startswith(plain)
    lines = plain.splitlines()
    assert (name.first, name.last, name.head) == (1, len(lines), sha256(lines[-1]))


def test_the_examples_fragments_are_those_of_its_segment() -> None:
    names = [in_flight_name(name) for name in EXAMPLE["in-flight-names"].decode().split()]
    (segment,) = state().segments
    assert [name for name in names if not isinstance(name, FragmentName)] == []
    flown = [name for name in names if isinstance(name, FragmentName)]
    assert [name.place for name in flown] == list(range(1, len(segment.fragment_bytes) + 1))
    assert tuple(name.start_us for name in flown) == segment.fragment_start_us
    assert tuple(place for place, name in enumerate(flown) if name.key) == segment.key_fragments
    assert max(name.start_us + name.duration_us for name in flown) == segment.start_us + segment.duration_us


def test_the_examples_chain_holds_and_names_its_media() -> None:
    lines = EXAMPLE["chain"].splitlines()
    events = read_chain(lines, state().header.session)
    assert is_session_id(state().header.session)
    assert [batch.head for batch in state().batches] == [sha256(lines[batch.last - 1]) for batch in state().batches]
    named = {str(event.body["path"]): event.body["sha256"] for event in events if "path" in event.body}
    assert named == {one.path: one.sha256 for one in state().media}
    assert events[-1].kind is EventKind.MEDIA_FIXED
    assert events[-1].body["media_digest"] == media_digest((one.path, one.sha256) for one in state().media)


def test_the_examples_index_is_made_from_its_state_and_agrees_with_its_manifest() -> None:
    index = read_index(EXAMPLE["index"])
    assert write_index(index_of(state())) == EXAMPLE["index"]
    assert not [*check_statements(index, index.session), *check_digests(index, read_manifest(EXAMPLE["manifest"]))]


def test_the_examples_tag_files_are_what_the_code_writes() -> None:
    listed = read_manifest(EXAMPLE["manifest"])
    lengths = {one.path: one.bytes for one in (*entries(read_index(EXAMPLE["index"])), *state().staged)}
    assert manifest(listed) == EXAMPLE["manifest"]
    assert EXAMPLE["bagit"] == layout.BAGIT_TXT
    assert f"exactly the {len(layout.BAGIT_TXT)} bytes" in section(FORMAT, "3. Tag files")
    info = read_bag_info(EXAMPLE["bag-info"])
    size = sum(lengths[path] for path in listed)
    assert EXAMPLE["bag-info"] == bag_info(
        state().header.session, info["Bagging-Date"], state().header.software, size, len(listed)
    )
    tags = {"bagit.txt": "bagit", "bag-info.txt": "bag-info", "manifest-sha256.txt": "manifest"}
    assert EXAMPLE["tagmanifest"] == manifest({path: sha256(EXAMPLE[block]) for path, block in tags.items()})


def test_the_examples_staged_files_are_the_ones_shown() -> None:
    shown = {layout.INDEX: "index", layout.MANIFEST: "manifest", layout.BAGIT: "bagit", layout.BAG_INFO: "bag-info"}
    shown[layout.TAG_MANIFEST] = "tagmanifest"
    staged = {one.path: (one.sha256, one.bytes) for one in state().staged if one.path in shown}
    assert staged == {path: (sha256(EXAMPLE[block]), len(EXAMPLE[block])) for path, block in shown.items()}
    assert read_manifest(EXAMPLE["manifest"])[layout.INDEX] == sha256(EXAMPLE["index"])


def test_the_examples_digests_are_those_of_its_manifests() -> None:
    media = b"".join(line for line in EXAMPLE["manifest"].splitlines(keepends=True) if b"  data/media/" in line)
    expected = f"media digest  {sha256(media)}\nseal digest   {sha256(EXAMPLE['tagmanifest'])}\n"
    assert EXAMPLE["digests"].decode() == expected


# The digests in the names of fragments are of files that the document does not show.
@pytest.mark.parametrize("block", sorted(EXAMPLE.keys() - {"identity", "in-flight-events", "in-flight-names"}))
def test_a_changed_digit_of_the_example_is_seen(block: str) -> None:
    changed = EXAMPLE | {block: _with_another_digit(EXAMPLE[block])}
    checks: list[Callable[[], None]] = [
        test_every_line_of_the_examples_state_is_a_record,
        test_the_examples_events_in_flight_are_the_beginning_of_its_chain,
        test_the_examples_fragments_are_those_of_its_segment,
        test_the_examples_chain_holds_and_names_its_media,
        test_the_examples_index_is_made_from_its_state_and_agrees_with_its_manifest,
        test_the_examples_tag_files_are_what_the_code_writes,
        test_the_examples_staged_files_are_the_ones_shown,
        test_the_examples_digests_are_those_of_its_manifests,
    ]
    assert any(_fails(check, changed) for check in checks)


def _with_another_digit(content: bytes) -> bytes:
    place = max(content.rfind(digit) for digit in (b"0", b"1", b"2", b"3"))
    other = b"0" if content[place : place + 1] != b"0" else b"1"
    return content[:place] + other + content[place + 1 :]


def _fails(check: Callable[[], None], contents: dict[str, bytes]) -> bool:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(globals(), "EXAMPLE", contents)
        try:
            check()
        except (AssertionError, ValueError):
            return True
    return False
