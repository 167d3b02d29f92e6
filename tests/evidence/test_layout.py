"""Names: what is made is recognised, and nothing that leads elsewhere is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.evidence import layout
from interview_app.evidence.layout import EventsName, FragmentName, in_flight_name

SHORT = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
FRAGMENTS = st.builds(
    FragmentName,
    st.integers(0, 999),
    st.integers(0, 999_999),
    st.integers(0, 9999),
    st.integers(0, 2**53),
    st.integers(0, 2**53),
    st.booleans(),
    SHORT,
)
EVENTS = st.builds(
    EventsName,
    st.integers(0, 99_999_999),
    st.integers(0, 99_999_999),
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    SHORT,
)


@given(FRAGMENTS | EVENTS)
def test_a_name_in_flight_is_read_again(name: FragmentName | EventsName) -> None:
    folder, _, file = str(name).partition("/")
    assert folder == layout.IN_FLIGHT
    assert in_flight_name(file) == name
    assert len(file) < 200  # with a temporary suffix it still fits on every file system


@given(st.text(max_size=80) | st.from_regex(r"[me]-[\d-]{10,40}-[kn]-[0-9a-f]{16}\.m4s\.age", fullmatch=True))
def test_any_other_name_is_none(file: str) -> None:
    name = in_flight_name(file)
    assert name is None or str(name) == f"{layout.IN_FLIGHT}/{file}"


@pytest.mark.parametrize(
    "file",
    [
        "m-001-000001-0001-00-1-k-0123456789abcdef.m4s.age",
        "m-001-000001-0001-0-01-k-0123456789abcdef.m4s.age",
        "m-٠٠١-000001-0001-0-1-k-0123456789abcdef.m4s.age",
        "m-001-000001-0001-0-1-k-0123456789ABCDEF.m4s.age",
        "m-001-000001-0001-0-1-x-0123456789abcdef.m4s.age",
        "m-001-000001-0001-0--1-k-0123456789abcdef.m4s.age",
        "m-001-000001-0001-0-1-k-0123456789abcdef.m4s.age.part",
        "m-001-000001-0001-0-1-k-0123456789abcdef.m4s.age\n",
        f"e-00000001-00000001-{'0' * 63}-0123456789abcdef.jsonl.age",
        f"e-0000000١-00000001-{'0' * 64}-0123456789abcdef.jsonl.age",
    ],
)
def test_only_one_form_of_a_name_is_taken(file: str) -> None:
    assert in_flight_name(file) is None


def test_fragments_sort_as_they_were_made() -> None:
    first = FragmentName(1, 9, 2, 5, 1, False, "f" * 16)
    others = [FragmentName(2, 1, 1, 0, 1, True, "0" * 16), FragmentName(1, 10, 1, 0, 1, True, "0" * 16)]
    assert sorted([*others, first]) == [first, *others[::-1]]


@pytest.mark.parametrize(
    "path",
    [
        "data/exhibits/../../x.age",
        "data/exhibits/..age",
        "data/exhibits/.hidden.age",
        "data/exhibits/a/b.age",
        "data/exhibits/" + "a" * 101 + ".age",
        "data/media/part-١٢٣/init.mp4.age",
        "data/media/part-001/٠٠٠٠٠١.m4s.age",
        "data//index.json",
        "data/index.json\n",
        "data/index.json/",
        "/data/index.json",
        "./data/index.json",
        "state.jsonl",
    ],
)
def test_what_leads_elsewhere_is_no_payload(path: str) -> None:
    assert not layout.is_payload(path)


@given(st.integers(1, 999), st.integers(1, 999_999))
def test_paths_of_media_and_events_are_payload(part: int, n: int) -> None:
    for path in (layout.init_path(part), layout.segment_path(part, n), layout.batch_path(n)):
        assert layout.is_payload(path)
        assert layout.is_encrypted(path)
        assert layout.is_folder(path.rpartition("/")[0])
    assert layout.is_media(layout.segment_path(part, n)) > layout.is_media(layout.batch_path(n))


@given(st.text(max_size=60))
def test_a_payload_never_leaves_its_folder(path: str) -> None:
    if layout.is_payload(path):
        assert path.startswith("data/")
        assert not {"", ".", ".."} & set(path.split("/"))


def test_what_systems_drop_stands_beside_the_data() -> None:
    assert layout.is_dropped_by_systems("._seal.p7s")
    assert layout.is_dropped_by_systems("Thumbs.db")
    assert not layout.is_dropped_by_systems("data/Thumbs.db")
