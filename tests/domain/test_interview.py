"""The state of an interview: what moves it, what is refused and why, and that the same events give it again."""

import pytest

from interview_app.domain.bank import Phase
from interview_app.domain.events import Event, EventKind, Who
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitOrigin, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    BreakAsked,
    ChildCame,
    ChildLeft,
    ChildStateSeen,
    ClosingBegan,
    Corrected,
    Guardian,
    Happening,
    HintGiven,
    IncidentNamed,
    LanguageChanged,
    LeftUndone,
    LimitPassed,
    LimitReached,
    Named,
    ObserverWindow,
    Paused,
    People,
    PersonCame,
    PersonLeft,
    PhaseEntered,
    PlaybackSettled,
    QuestionHanded,
    QuestionSettled,
    Resumed,
    SafetyAnswered,
    SilenceKept,
    StatementGiven,
    Told,
    TopicSettled,
    WordCaught,
    WordTied,
)
from interview_app.domain.interview import Interview, RecordingStopped, Rest
from interview_app.domain.interview_moves import moved, replayed
from interview_app.domain.interview_refusals import Refusal, refusal
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
from interview_app.domain.people import Place
from interview_app.domain.plan import InterviewLanguage
from tests.domain.room_events import EVERYBODY, INVESTIGATOR, MOTHER, PSYCHOLOGIST, after, at, begun, chain_of

KK, RU = InterviewLanguage.KK, InterviewLanguage.RU
ASKED = Asked(1, 1, KK, "Маған бәрін айтып берші.")
DISTRESS = Paused(PauseCause.DISTRESS, "")
MUST_STOP = ChildStateSeen(ChildState.MUST_STOP)
CARING = ClosingBegan(Closing.CARING, "")
STOP = RecordingStopped()


def thing(n: int, exhibit: Exhibit = Exhibit.ORDINARY) -> ExhibitAdded:
    """Return the addition of a thing."""
    origin = ExhibitOrigin("анасы", "2026-11-20", "алу хаттамасы", Obtained.SCREENSHOT)
    return ExhibitAdded(n, f"data/exhibits/{n}.age", "0" * 64, 300, "1" * 64, 100, exhibit, "хат", origin, ())


def resumed(state: ChildState = ChildState.CALM) -> Resumed:
    """Return the end of a pause, the child being so."""
    return Resumed(state, "")


def test_a_calm_interview_from_its_beginning_to_its_end() -> None:
    course = [
        at(0, EVERYBODY),
        at(0, Guardian(2, "")),
        at(1_000, PhaseEntered(Phase.OPENING)),
        at(2_000, ObserverWindow(there=True), PSYCHOLOGIST),
        at(60_000, ChildCame()),
        at(61_000, PhaseEntered(Phase.INTRODUCTION)),
        at(62_000, Told(0, ToldWhat.TRUTH)),
        at(70_000, PhaseEntered(Phase.FREE_ACCOUNT)),
        at(71_000, ASKED),
        at(72_000, SilenceKept()),
        at(80_500, Answered(1, 1, "Мен ойын ойнадым.")),
        at(81_000, WordCaught(1, "ойын", 0), MOTHER),
        at(82_000, IncidentNamed(1, Which.LAST, "сол күні")),
        at(83_000, WordTied(1, 1)),
        at(84_000, LanguageChanged(RU)),
        at(85_000, HintGiven(Hint.SLOWER, ""), PSYCHOLOGIST),
        at(86_000, LimitReached("house_day", 75)),
        at(87_000, LimitPassed("house_day", 75, "бала шаршаған жоқ")),
        at(90_000, TopicSettled("met", TopicOutcome.DOES_NOT_KNOW, "")),
        at(91_000, TopicSettled("met", TopicOutcome.COVERED, "")),
        at(95_000, ClosingBegan(Closing.ORDINARY, "")),
        at(96_000, PhaseEntered(Phase.CLOSING)),
        at(97_000, StatementGiven(given=True, words="Иә, дұрыс", reason="")),
        at(98_000, PlaybackSettled(PlaybackExtent.IN_FULL, "")),
        at(99_000, SafetyAnswered(SafetyQuestion.SELF_HARM, answer=True, words="?")),
        at(99_500, SafetyAnswered(SafetyQuestion.SELF_HARM, answer=False, words="")),
        at(100_000, ChildLeft()),
        at(110_000, STOP),
    ]
    state = replayed(chain_of(course))
    assert state == after(*course)
    assert state.odd == 0
    assert state.now_ms == 110_000
    assert [phase for _, phase in state.phases][-1] is state.phase is Phase.CLOSING
    assert (state.heard_from_ms, state.rests) == (60_000, (Rest(100_000),))
    assert (state.longest_silence_ms, state.silent_since_ms) == (8_500, None)
    assert state.language is RU
    assert state.words[0].said.incident == 1
    assert state.words[0].who == MOTHER
    assert [one.outcome for one in state.topics] == [TopicOutcome.COVERED]
    assert [one.answer for one in state.safety] == [False]
    assert (state.closing, state.closing_ms) == (Closing.ORDINARY, 95_000)
    assert state.observer_there
    assert state.told == (Told(0, ToldWhat.TRUTH),)
    assert [one.said.hint for one in state.hints] == [Hint.SLOWER]
    assert (len(state.limits_reached), len(state.limits_passed)) == (1, 1)
    assert state.statement is not None
    assert state.playback is not None
    assert state.stopped
    assert not state.child_there


def test_a_pause_is_taken_with_its_cause_and_ended_by_its_guardian() -> None:
    state = begun(at(5, BreakAsked("су"), MOTHER), at(10, DISTRESS, PSYCHOLOGIST))
    assert state.pause is not None
    assert (state.pause.since_ms, state.pause.by, state.pause.cause) == (10, PSYCHOLOGIST, PauseCause.DISTRESS)
    assert len(state.breaks_asked) == 1
    assert refusal(state, ASKED, INVESTIGATOR) is Refusal.PAUSED
    assert refusal(state, resumed(), INVESTIGATOR) is Refusal.NOT_GUARDIAN
    on = after(at(30, resumed(ChildState.UNEASY), PSYCHOLOGIST), state=state)
    assert (on.pause, on.breaks_asked, on.child_state) == (None, (), ChildState.UNEASY)
    assert (on.pauses[0].pause, on.pauses[0].until_ms, on.pauses[0].ended_by) == (state.pause, 30, PSYCHOLOGIST)
    assert on.states == ((30, PSYCHOLOGIST, ChildState.UNEASY),)
    assert on.rests == (Rest(10, 30),)
    assert refusal(on, ASKED, INVESTIGATOR) is None


def test_a_pause_pressed_twice_is_one_pause_since_the_first_press() -> None:
    state = begun(at(10, DISTRESS, PSYCHOLOGIST), at(12, Paused(PauseCause.BREAK, ""), INVESTIGATOR))
    assert state.pause is not None
    assert (state.pause.since_ms, state.pause.cause, state.odd) == (10, PauseCause.DISTRESS, 1)
    on = after(at(20, resumed(), PSYCHOLOGIST), at(21, resumed(), PSYCHOLOGIST), state=state)
    assert (len(on.pauses), on.odd) == (1, 2)


def test_while_the_guardian_is_away_nobody_ends_the_pause_until_somebody_there_is_named() -> None:
    state = begun(at(10, DISTRESS, PSYCHOLOGIST), at(11, PersonLeft(2, "ауырып қалды")))
    assert state.guardian == 0
    for who in (INVESTIGATOR, PSYCHOLOGIST, MOTHER, Who("program", 0)):
        assert refusal(state, resumed(), who) is Refusal.NOT_GUARDIAN
    assert refusal(state, Guardian(2, ""), INVESTIGATOR) is Refusal.NOT_THERE
    assert refusal(state, Guardian(9, ""), INVESTIGATOR) is Refusal.NOT_THERE
    handed_over = after(at(12, Guardian(1, "психолог кетті")), at(13, resumed()), state=state)
    assert (handed_over.guardian, handed_over.pause) == (1, None)


def test_people_come_move_and_leave() -> None:
    state = begun(at(1, PersonLeft(3, "")), at(2, PersonCame(3, Place.IN_ROOM)))
    mother = state.person(3)
    assert mother is not None
    assert (mother.place, mother.there, state.odd) == (Place.IN_ROOM, True, 0)
    assert refusal(state, PersonCame(3, Place.IN_ROOM), INVESTIGATOR) is Refusal.ALREADY_THERE
    assert refusal(state, PersonCame(3, Place.BEHIND_GLASS), INVESTIGATOR) is None
    assert after(at(3, PersonLeft(1, "")), state=state).guardian == 2


def test_who_is_named_later_still_has_to_come_and_who_is_named_no_more_guards_nothing() -> None:
    pedagogue = Named(4, "pedagogue", "Ким", "мектеп", Place.IN_ROOM)
    state = begun(at(5, People((EVERYBODY.people[0], pedagogue))))
    assert [(one.number, one.there) for one in state.people] == [(1, True), (4, False)]
    assert state.guardian == 0
    assert state.is_there(1)
    assert not state.is_there(2)
    assert not state.is_there(4)
    assert after(at(6, PersonCame(4, Place.IN_ROOM)), state=state).is_there(4)
    assert begun(at(5, People((*EVERYBODY.people, pedagogue)))).guardian == 2


def test_must_stop_leads_to_the_closing_and_is_never_taken_back() -> None:
    state = begun(at(1, PhaseEntered(Phase.EXPLORING)), at(2, MUST_STOP, PSYCHOLOGIST))
    state = after(at(3, ChildStateSeen(ChildState.CALM), PSYCHOLOGIST), state=state)
    assert state.must_stop
    assert [seen for *_, seen in state.states] == [ChildState.MUST_STOP, ChildState.CALM]
    assert refusal(state, PhaseEntered(Phase.FOCUSED), INVESTIGATOR) is Refusal.MUST_STOP
    assert refusal(state, ClosingBegan(Closing.ORDINARY, ""), INVESTIGATOR) is Refusal.MUST_STOP
    closed = after(
        at(4, CARING), at(5, PhaseEntered(Phase.CLOSING)), at(6, LeftUndone(Undone.TOPICS, "күйзеліс")), state=state
    )
    assert (closed.odd, closed.phase, closed.closing) == (0, Phase.CLOSING, Closing.CARING)
    assert closed.undone == (LeftUndone(Undone.TOPICS, "күйзеліс"),)


def test_a_caring_closing_goes_on_to_its_end() -> None:
    state = begun(at(1, ClosingBegan(Closing.ORDINARY, "")), at(2, CARING))
    assert (state.odd, state.closing, state.closing_ms) == (0, Closing.CARING, 2)
    assert refusal(state, ClosingBegan(Closing.ORDINARY, ""), INVESTIGATOR) is Refusal.CLOSING
    assert refusal(state, PhaseEntered(Phase.RAPPORT), INVESTIGATOR) is Refusal.CLOSING
    assert refusal(state, PhaseEntered(Phase.CLOSING), INVESTIGATOR) is None


def test_a_correction_stands_beside_what_was_entered() -> None:
    state = begun(at(1, ASKED), at(2, Corrected(Thing.ASKED, 1, "Айтып берші.", "қате терілді")))
    (asked,) = state.asked
    assert asked.said == ASKED
    assert (asked.words, asked.withdrawn) == ("Айтып берші.", False)
    withdrawn = after(at(3, Corrected(Thing.ASKED, 1, "", "сұрақ қойылмады")), state=state).asked[0]
    assert (withdrawn.words, withdrawn.withdrawn, len(withdrawn.corrections)) == ("", True, 2)
    assert begun(at(1, ASKED)).asked[0].words == ASKED.words


def test_each_sort_of_thing_has_numbers_of_its_own() -> None:
    state = begun(
        at(1, ASKED),
        at(1, Answered(1, 0, "иә")),
        at(1, WordCaught(1, "ойын", 0)),
        at(1, IncidentNamed(1, Which.FIRST, "жазда")),
        at(1, QuestionHanded(1, 3, "Қашан?"), MOTHER),
        at(1, thing(1)),
        at(1, thing(4)),
    )
    for one in Thing:
        assert [entered.said.n for entered in state.things(one)] == ([1, 4] if one is Thing.EXHIBIT else [1])
        assert refusal(state, Corrected(one, 1, "", "қате"), INVESTIGATOR) is None
        assert after(at(2, Corrected(one, 1, "", "қате")), state=state).things(one)[0].withdrawn
        assert state.thing(one, 3) is None
    assert state.next_number(Thing.EXHIBIT) == 5
    assert Interview().next_number(Thing.WORD) == 1


def test_a_question_handed_in_waits_until_it_is_asked_declined_or_withdrawn() -> None:
    state = begun(
        *(at(n, QuestionHanded(n, 9, "Қашан?"), Who("advocate", 9)) for n in (1, 2, 3, 4)),  # 9 is not there
        at(5, ASKED),
        at(6, QuestionSettled(1, HandedOutcome.ASKED, 1, "")),
        at(7, QuestionSettled(2, HandedOutcome.DECLINED, 0, "бағыттаушы")),
        at(8, Corrected(Thing.QUESTION, 3, "", "қайтарып алды")),
    )
    assert state.odd == 0
    assert [one.said.n for one in state.waiting_questions] == [4]


def test_what_is_shown_is_shown_until_it_is_hidden_or_the_recording_ends() -> None:
    state = begun(at(1, thing(1)), at(2, ExhibitShown(1, 0, "")))
    assert state.showing is not None
    hidden = after(at(9, ExhibitHidden(1)), state=state)
    assert hidden.showing is None
    assert [(one.start_ms, one.end_ms) for one in hidden.shown] == [(2, 9)]
    assert [one.end_ms for one in after(at(12, STOP), state=state).shown] == [12]
    assert begun().showing is None


@pytest.mark.parametrize(
    ("consent", "reason", "refused"),
    [
        (0, "себеп", Refusal.CONSENT_MISSING),
        (1, "себеп", Refusal.CONSENT_MISSING),
        (9, "себеп", Refusal.CONSENT_MISSING),
        (2, " ", Refusal.REASON_MISSING),
        (2, "себеп", None),
    ],
)
def test_what_is_intimate_needs_the_psychologists_consent_and_a_reason(
    consent: int, reason: str, refused: Refusal | None
) -> None:
    state = begun(at(1, thing(1, Exhibit.INTIMATE)))
    assert refusal(state, ExhibitShown(1, consent, reason), INVESTIGATOR) is refused
    psychologist_left = after(at(2, PersonLeft(2, "")), state=state)
    assert refusal(psychologist_left, ExhibitShown(1, 2, "себеп"), INVESTIGATOR) is Refusal.CONSENT_MISSING


EVERYTHING = begun(
    at(1, ASKED),
    at(1, QuestionHanded(1, 3, "Қашан?")),
    at(1, QuestionHanded(2, 3, "Кім?")),
    at(1, QuestionSettled(2, HandedOutcome.ASKED, 1, "")),
    at(1, thing(1)),
    at(1, thing(2)),
    at(1, thing(3)),
    at(1, Corrected(Thing.EXHIBIT, 3, "", "басқа файл")),
    at(1, IncidentNamed(1, Which.LAST, "кеше")),
    at(1, WordCaught(1, "ойын", 1)),
)
PAUSED = after(at(2, DISTRESS), state=EVERYTHING)
SHOWING = after(at(2, ExhibitShown(1, 0, "")), state=EVERYTHING)
STOPPED = after(at(2, STOP), state=EVERYTHING)
ENDING = after(at(2, MUST_STOP, PSYCHOLOGIST), state=EVERYTHING)
CLOSING = after(at(2, CARING), state=EVERYTHING)


@pytest.mark.parametrize(
    ("state", "what", "refused"),
    [
        (PAUSED, Asked(2, 1, KK, "Ал?"), Refusal.PAUSED),
        (PAUSED, PhaseEntered(Phase.CLOSING), Refusal.PAUSED),
        (PAUSED, ExhibitShown(1, 0, ""), Refusal.PAUSED),
        (PAUSED, DISTRESS, Refusal.ALREADY_PAUSED),
        (PAUSED, Answered(1, 1, "иә"), None),
        (PAUSED, CARING, None),
        (EVERYTHING, resumed(), Refusal.NOT_PAUSED),
        (EVERYTHING, Asked(1, 1, KK, "Ал?"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, Asked(0, 1, KK, "Ал?"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, Asked(-5, 1, KK, "Ал?"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, Asked(2, 1, KK, " \n"), Refusal.NOTHING_SAID),
        (EVERYTHING, Asked(2, 99, KK, "Ал?"), None),
        (EVERYTHING, Answered(1, 7, "иә"), Refusal.UNKNOWN_THING),
        (EVERYTHING, Answered(0, 1, "иә"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, Answered(1, 0, ""), Refusal.NOTHING_SAID),
        (EVERYTHING, WordCaught(1, "ойын", 0), Refusal.NUMBER_TAKEN),
        (EVERYTHING, WordCaught(2, "ойын", 2), Refusal.UNKNOWN_THING),
        (EVERYTHING, WordCaught(2, "", 1), Refusal.NOTHING_SAID),
        (EVERYTHING, WordTied(2, 1), Refusal.UNKNOWN_THING),
        (EVERYTHING, WordTied(1, 2), Refusal.UNKNOWN_THING),
        (EVERYTHING, WordTied(0, 1), Refusal.UNKNOWN_THING),
        (EVERYTHING, WordTied(1, 0), None),
        (EVERYTHING, IncidentNamed(1, Which.OTHER, "кеше"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, IncidentNamed(2, Which.OTHER, ""), Refusal.NOTHING_SAID),
        (EVERYTHING, Corrected(Thing.WORD, 2, "сөз", "қате"), Refusal.UNKNOWN_THING),
        (EVERYTHING, Corrected(Thing.WORD, 1, "сөз", ""), Refusal.REASON_MISSING),
        (EVERYTHING, QuestionHanded(2, 3, "Кім?"), Refusal.NUMBER_TAKEN),
        (EVERYTHING, QuestionHanded(3, 3, ""), Refusal.NOTHING_SAID),
        (EVERYTHING, QuestionSettled(2, HandedOutcome.DECLINED, 0, "себеп"), Refusal.ALREADY_SETTLED),
        (EVERYTHING, QuestionSettled(1, HandedOutcome.DECLINED, 0, ""), Refusal.REASON_MISSING),
        (EVERYTHING, QuestionSettled(1, HandedOutcome.ASKED, 0, ""), Refusal.UNKNOWN_THING),
        (EVERYTHING, QuestionSettled(9, HandedOutcome.DECLINED, 0, "себеп"), Refusal.UNKNOWN_THING),
        (EVERYTHING, QuestionSettled(9, HandedOutcome.ASKED, 1, ""), Refusal.UNKNOWN_THING),
        (EVERYTHING, thing(2), Refusal.NUMBER_TAKEN),
        (EVERYTHING, ExhibitShown(9, 0, ""), Refusal.UNKNOWN_THING),
        (EVERYTHING, ExhibitShown(3, 0, ""), Refusal.UNKNOWN_THING),
        (EVERYTHING, ExhibitHidden(1), Refusal.UNKNOWN_THING),
        (SHOWING, ExhibitShown(2, 0, ""), Refusal.ALREADY_SHOWN),
        (ENDING, ExhibitShown(1, 0, ""), Refusal.MUST_STOP),
        (CLOSING, ExhibitShown(1, 0, ""), Refusal.CLOSING),
        (SHOWING, ExhibitHidden(2), Refusal.UNKNOWN_THING),
        (SHOWING, ExhibitHidden(1), None),
        (EVERYTHING, PersonCame(9, Place.IN_ROOM), Refusal.NOT_THERE),
        (EVERYTHING, PersonLeft(9, ""), Refusal.NOT_THERE),
        (EVERYTHING, ChildCame(), Refusal.ALREADY_THERE),
        (Interview(), ChildLeft(), Refusal.NOT_THERE),
        (EVERYTHING, TopicSettled("met", TopicOutcome.LEFT_OUT, ""), Refusal.REASON_MISSING),
        (EVERYTHING, TopicSettled("met", TopicOutcome.DECLINED, ""), None),
        (EVERYTHING, LeftUndone(Undone.PLAYBACK, ""), Refusal.REASON_MISSING),
        (EVERYTHING, StatementGiven(given=False, words="", reason=""), Refusal.REASON_MISSING),
        (EVERYTHING, PlaybackSettled(PlaybackExtent.NOT, ""), Refusal.REASON_MISSING),
        (EVERYTHING, PlaybackSettled(PlaybackExtent.IN_PART, ""), Refusal.REASON_MISSING),
        (EVERYTHING, PlaybackSettled(PlaybackExtent.IN_PART, "шаршады"), None),
        (STOPPED, Asked(2, 1, KK, "Ал?"), Refusal.STOPPED),
        (STOPPED, SilenceKept(), Refusal.STOPPED),
    ],
)
def test_what_cannot_happen_is_refused_with_its_reason_and_changes_nothing(
    state: Interview, what: Happening, refused: Refusal | None
) -> None:
    assert refusal(state, what, INVESTIGATOR) is refused
    assert moved(state, at(3, what)).odd == state.odd + (refused is not None)


def test_a_recording_that_is_over_says_so_once() -> None:
    assert STOPPED.stopped
    assert after(at(50, STOP), at(60, STOP), state=STOPPED) == STOPPED


def test_what_moves_no_interview_leaves_it_alone() -> None:
    (event,) = chain_of([at(5, ASKED)])
    marker = Event(1, EventKind.MARKER, INVESTIGATOR, 0, 9_000_000, event.utc, {"text": "белгі"}, event.prev)
    unknown = Event(1, EventKind.PHASE_ENTERED, INVESTIGATOR, 0, 0, event.utc, {"phase": "later"}, event.prev)
    assert replayed([marker, unknown]) == Interview()


def test_the_longest_silence_counts_and_times_that_go_back_do_no_harm() -> None:
    state = begun(at(100, SilenceKept()), at(400, SilenceKept()), at(350, ASKED), at(500, SilenceKept()))
    assert (state.longest_silence_ms, state.silent_since_ms, state.now_ms) == (300, 500, 500)
    assert begun(at(400, SilenceKept()), at(350, ASKED)).now_ms == 400


def test_the_language_is_that_of_the_latest_question_or_of_a_change_since() -> None:
    assert begun(at(1, LanguageChanged(RU)), at(2, ASKED)).language is KK
    assert begun(at(1, ASKED), at(2, LanguageChanged(RU))).language is RU
