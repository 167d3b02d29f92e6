"""What the windows tell of an interview, where the windows cannot vouch for it."""

from interview_app.domain.events import EventKind
from interview_app.domain.interview_refusals import Refusal
from tests.ui.interview_room import recording_of, room


def test_half_a_character_in_a_note_is_a_question_mark() -> None:
    interviewing = room()
    assert interviewing.note("жарты \ud83d") is None
    *_, last = recording_of(interviewing).events
    assert (last.kind, last.body) == (EventKind.MARKER, {"text": "жарты ?"})


def test_a_note_of_nothing_is_none() -> None:
    assert room().note(" \n") is Refusal.NOTHING_SAID
