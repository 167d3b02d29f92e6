"""Vectors: an index that says something else than the files, sealed by the room's own signer after the fact."""

import json
from collections.abc import Callable
from typing import Any

from interview_app.domain.events import canonical
from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from tests.evidence.packages import edit_index, reseal
from tests.vectors.registry import Case, vector

mismatch = vector(FindingCode.INDEX_MISMATCH, layout.INDEX)
malformed = vector(FindingCode.INDEX_MALFORMED, layout.INDEX)


def _edit(case: Case, edit: Callable[[dict[str, Any]], None]) -> None:
    edit_index(case.package, edit)
    reseal(case.package)


def _segment(index: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = index["parts"][0]["segments"][1]
    return found


@malformed
def the_index_has_an_unknown_key(case: Case) -> None:
    _edit(case, lambda index: index.update(extra=1))


@malformed
def the_index_lacks_a_key(case: Case) -> None:
    _edit(case, lambda index: index.pop("cameras"))


@malformed
def the_index_is_not_canonical(case: Case) -> None:
    case.write(layout.INDEX, json.dumps(json.loads(case.read(layout.INDEX)), indent=1).encode() + b"\n")
    reseal(case.package)


@malformed
def the_index_has_no_line_feed_at_its_end(case: Case) -> None:
    case.write(layout.INDEX, case.read(layout.INDEX)[:-1])
    reseal(case.package)


@malformed
def the_index_is_nested_without_end(case: Case) -> None:
    case.write(layout.INDEX, b"[" * 100_000 + b"]" * 100_000 + b"\n")
    reseal(case.package)


@malformed
def the_index_is_larger_than_an_index_can_be(case: Case) -> None:
    with (case.folder / layout.INDEX).open("wb") as file:
        file.truncate(65 * 2**20)


@malformed
def the_index_is_a_mere_list(case: Case) -> None:
    case.write(layout.INDEX, canonical([1, 2]) + b"\n")
    reseal(case.package)


@mismatch
def the_index_is_of_another_format(case: Case) -> None:
    _edit(case, lambda index: index.update(format=2))


@vector(FindingCode.SESSION_MISMATCH, layout.INDEX)
def the_index_names_another_session(case: Case) -> None:
    _edit(case, lambda index: index.update(session="z" * 26))


@mismatch
def the_index_states_an_impossible_start(case: Case) -> None:
    _edit(case, lambda index: index.update(started_utc="yesterday"))


@mismatch
def the_index_names_no_digest_as_the_seal_before(case: Case) -> None:
    _edit(case, lambda index: index.update(previous_seal="none"))


@mismatch
def the_index_states_another_media_digest(case: Case) -> None:
    _edit(case, lambda index: index.update(media_digest="0" * 64))


@mismatch
def the_index_states_negative_frames(case: Case) -> None:
    _edit(case, lambda index: index["cameras"][0].update(dropped=-1))


@mismatch
def the_index_states_another_digest_of_a_segment(case: Case) -> None:
    _edit(case, lambda index: _segment(index).update(sha256="0" * 64))


@mismatch
def the_index_states_another_length_of_a_segment(case: Case) -> None:
    _edit(case, lambda index: _segment(index).update(bytes=1))


@mismatch
def the_index_leaves_a_segment_out(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["segments"].pop())


@mismatch
def the_index_leaves_a_part_out(case: Case) -> None:
    _edit(case, lambda index: index["parts"].pop(0))


@mismatch
def the_index_holds_no_media(case: Case) -> None:
    _edit(case, lambda index: index.update(parts=[]))


@mismatch
def the_index_holds_no_events(case: Case) -> None:
    _edit(case, lambda index: index.update(events=[]))


@mismatch
def the_index_leaves_a_batch_of_events_out(case: Case) -> None:
    _edit(case, lambda index: index["events"].pop(1))


@mismatch
def the_index_lists_a_segment_twice(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["segments"].append(_segment(index)))


@mismatch
def the_index_puts_a_segment_into_another_part(case: Case) -> None:
    _edit(case, lambda index: _segment(index).update(part=2))


@mismatch
def the_index_puts_the_segments_out_of_order(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["segments"].reverse())


@mismatch
def the_index_gives_a_header_the_path_of_another_part(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["init"].update(path=layout.init_path(2)))


@mismatch
def the_index_holds_an_unknown_kind_of_track(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["tracks"][0].update(kind="smell"))


@mismatch
def the_index_lets_a_part_end_before_it_starts(case: Case) -> None:
    _edit(case, lambda index: index["parts"][1].update(end_us=0))


@mismatch
def the_index_lets_time_go_back_between_segments(case: Case) -> None:
    def edit(index: dict[str, Any]) -> None:
        index["parts"][0]["segments"][2].update(start_us=0)

    _edit(case, edit)


@mismatch
def the_index_states_fragments_that_do_not_fill_the_segment(case: Case) -> None:
    def edit(index: dict[str, Any]) -> None:
        _segment(index)["fragment_bytes"][0] += 1

    _edit(case, edit)


@mismatch
def the_index_states_more_fragments_than_times(case: Case) -> None:
    _edit(case, lambda index: _segment(index)["fragment_start_us"].pop())


@mismatch
def the_index_states_a_fragment_outside_its_segment(case: Case) -> None:
    def edit(index: dict[str, Any]) -> None:
        _segment(index)["fragment_start_us"][1] = 0

    _edit(case, edit)


@mismatch
def the_index_names_a_key_fragment_that_is_not_there(case: Case) -> None:
    _edit(case, lambda index: _segment(index)["key_fragments"].append(10**6))


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_states_other_tracks_than_the_header(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0]["tracks"][0].update(width=1920))


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_states_other_key_fragments_than_the_segment(case: Case) -> None:
    _edit(case, lambda index: _segment(index)["key_fragments"].pop())


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_states_a_smaller_loss_than_the_chain(case: Case) -> None:
    _edit(case, lambda index: index["parts"][0].update(lost_ms=3))


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_states_a_smaller_gap_than_the_chain(case: Case) -> None:
    _edit(case, lambda index: index["parts"][1].update(gap_ms=3))


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_calls_the_interview_a_room_test(case: Case) -> None:
    _edit(case, lambda index: index.update(kind="room_test"))


@vector(FindingCode.PREVIOUS_SEAL_MISMATCH, layout.batch_path(1), key=True)
def the_index_names_another_session_before_than_the_chain(case: Case) -> None:
    _edit(case, lambda index: index.update(previous_seal="0" * 64))


@vector(FindingCode.INDEX_MISMATCH, layout.INDEX, key=True)
def the_index_divides_the_events_otherwise(case: Case) -> None:
    def edit(index: dict[str, Any]) -> None:
        index["events"][0]["last"] -= 1
        index["events"][1]["first"] -= 1

    _edit(case, edit)
