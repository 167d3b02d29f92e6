"""A guided interview as it stands in a chain: forty minutes with happenings of every kind, for tests of its replay."""

from collections.abc import Iterator

from interview_app.domain.bank import Phase
from interview_app.domain.events import Who
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
    ObserverWindow,
    Paused,
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
from interview_app.domain.interview import Happened
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
from interview_app.domain.time_heard import Limit
from tests.domain.room_events import BEGINNING, EVERYBODY, INVESTIGATOR, MINUTE_MS, MOTHER, PSYCHOLOGIST, at

MINUTES = 40
_KK = InterviewLanguage.KK
_DRAWING = ExhibitAdded(
    1,
    "",
    "",
    0,
    "",
    0,
    Exhibit.MADE,
    "бөлменің суреті",
    ExhibitOrigin("баладан", "2026-11-21", "бала осы жерде салды", Obtained.MADE_HERE),
    (),
)
_ASKED = (
    "Сол күні не болғанын басынан аяғына дейін айтып берші.",
    "Содан кейін не болды?",
    "Сол ағай туралы толығырақ айтып берші.",
    "Ол саған қалай жазды?",
    "Сен ол кезде қайда болдың?",
)
_ANSWERED = ("Мен үйде болдым, ол маған жазды.", "Ол сурет жібер деді.", "Есімде жоқ.")
_PHASES = (
    (0.2, Phase.OPENING),
    (2, Phase.INTRODUCTION),
    (4, Phase.GROUND_RULES),
    (6, Phase.RAPPORT),
    (9, Phase.PRACTICE),
    (11, Phase.TRANSITION),
    (12, Phase.FREE_ACCOUNT),
    (20, Phase.EXPLORING),
    (27, Phase.FOCUSED),
    (33, Phase.DISCLOSURE),
    (36, Phase.CLOSING),
)
_COURSE: tuple[tuple[float, Happening, Who], ...] = (
    (0.1, EVERYBODY, INVESTIGATOR),
    (0.1, Guardian(2, ""), INVESTIGATOR),
    (0.15, ObserverWindow(True), PSYCHOLOGIST),
    (1.5, ChildCame(), INVESTIGATOR),
    (1.6, LanguageChanged(_KK), INVESTIGATOR),
    (1.7, Told(0, ToldWhat.TRUTH), INVESTIGATOR),
    (12.4, SilenceKept(), INVESTIGATOR),
    (13.1, WordCaught(1, "ағай", 0), INVESTIGATOR),
    (15.2, WordCaught(2, "жабық чат", 0), INVESTIGATOR),
    (15.4, IncidentNamed(1, Which.LAST, "жексенбідегі күн"), INVESTIGATOR),
    (15.5, WordTied(2, 1), INVESTIGATOR),
    (15.6, WordTied(1, 0), INVESTIGATOR),
    (16, ChildStateSeen(ChildState.UNEASY), PSYCHOLOGIST),
    (16.1, HintGiven(Hint.WATER, ""), PSYCHOLOGIST),
    (16.3, BreakAsked("су ішкісі келеді"), PSYCHOLOGIST),
    (16.5, Paused(PauseCause.DISTRESS, "жылап отыр"), PSYCHOLOGIST),
    (17, ChildLeft(), PSYCHOLOGIST),
    (18, PersonCame(3, Place.IN_ROOM), INVESTIGATOR),
    (18.5, QuestionHanded(1, 3, "Ол саған сыйлық берді ме?"), MOTHER),
    (18.6, QuestionHanded(2, 3, "Неге маған айтпадың?"), MOTHER),
    (19, ChildCame(), PSYCHOLOGIST),
    (19.5, Resumed(ChildState.CALM, "жалғастырғысы келеді"), PSYCHOLOGIST),
    (22, QuestionSettled(1, HandedOutcome.ASKED, 12, ""), INVESTIGATOR),
    (22.1, QuestionSettled(2, HandedOutcome.DECLINED, 0, "балаға кінә артады"), INVESTIGATOR),
    (22.3, _DRAWING, INVESTIGATOR),
    (23, ExhibitShown(1, 0, "өзі салған суретін түсіндіру үшін"), INVESTIGATOR),
    (24.5, ExhibitHidden(1), INVESTIGATOR),
    (25, LimitReached(Limit.HOUSE_WITHOUT_BREAK, 80), INVESTIGATOR),
    (25.2, LimitPassed(Limit.HOUSE_WITHOUT_BREAK, 80, "бала жалғастырғысы келді"), INVESTIGATOR),
    (26, Paused(PauseCause.BREAK, ""), INVESTIGATOR),
    (26.5, Resumed(ChildState.CALM, ""), PSYCHOLOGIST),
    (28, Corrected(Thing.ASKED, 9, "Ол саған қандай қолданбада жазды?", "қате басылған"), INVESTIGATOR),
    (28.2, Corrected(Thing.ASKED, 10, "", "бұл сұрақ қойылған жоқ"), INVESTIGATOR),
    (28.4, Corrected(Thing.WORD, 1, "мұғалім ағай", "толық айтты"), INVESTIGATOR),
    (30, PersonLeft(3, "әкесі шақырды"), INVESTIGATOR),
    (34, TopicSettled("core", TopicOutcome.COVERED, ""), INVESTIGATOR),
    (36.1, ClosingBegan(Closing.ORDINARY, ""), INVESTIGATOR),
    (37, StatementGiven(True, "Бәрі дұрыс айтылды", ""), INVESTIGATOR),
    (37.5, PlaybackSettled(PlaybackExtent.NOT, "бала шаршады"), INVESTIGATOR),
    (37.6, LeftUndone(Undone.PLAYBACK, "бала шаршады"), INVESTIGATOR),
    (38, ChildLeft(), INVESTIGATOR),
    (38.5, SafetyAnswered(SafetyQuestion.PICTURES_ONLINE, True, "екі сурет"), PSYCHOLOGIST),
)


def course() -> tuple[Happened, ...]:
    """Return what happened, in order of time."""
    said = [*_COURSE, *((minute, PhaseEntered(phase), INVESTIGATOR) for minute, phase in _PHASES), *_questions()]
    in_order = sorted(said, key=lambda one: one[0])
    return tuple(at(round(minute * MINUTE_MS), what, who) for minute, what, who in in_order)


def _questions() -> Iterator[tuple[float, Happening, Who]]:
    number = 0
    for place in range(60):
        minute = 2.2 + place * 0.55
        if 16.4 < minute < 19.6 or 25.9 < minute < 26.6:
            continue
        number += 1
        words = _ASKED[number % len(_ASKED)] if number != 9 else "Ол саған қадай қолданбада жзды?"
        yield minute, Asked(number, 2 if number % 17 == 0 else 1, _KK, words), INVESTIGATOR
        if number % 3 == 0:
            yield minute + 0.2, Answered(number // 3, number, _ANSWERED[number % len(_ANSWERED)]), INVESTIGATOR


def crowded(questions: int, minutes: int) -> tuple[Happened, ...]:
    """Return an interview of so many *questions* with their answers noted, evenly over so many *minutes*."""
    found = [at(0, what) for what in (*BEGINNING, PhaseEntered(Phase.FREE_ACCOUNT))]
    apart_ms = minutes * MINUTE_MS // (questions + 1)
    for number in range(1, questions + 1):
        asked = Asked(number, 1, _KK, f"{_ASKED[number % len(_ASKED)]} ({number})")
        answered = Answered(number, number, _ANSWERED[number % len(_ANSWERED)])
        found += [at(number * apart_ms, asked), at(number * apart_ms + apart_ms // 2, answered)]
    return tuple(found)
