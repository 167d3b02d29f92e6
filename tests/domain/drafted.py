"""An interview from its first event to its last, for the tests of the protocol, and small changes to it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from interview_app.domain.bank import Phase
from interview_app.domain.child import Gender
from interview_app.domain.drafting.document import draft_protocol
from interview_app.domain.drafting.material import ProtocolMaterial, Track
from interview_app.domain.events import PROGRAM, ChainHead, Event, EventKind, Json, Who
from interview_app.domain.exhibits import Compared, ExhibitAdded, ExhibitHidden, ExhibitOrigin, ExhibitShown
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
    StatementGiven,
    Told,
    TopicSettled,
    body_of,
    kind_of,
)
from interview_app.domain.identity import ChildIdentity, Representative
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
from interview_app.domain.people import Attendee, Capacity, Confirmation, InterviewKind, Outcome, Place, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import ProtocolDocument, Said
from interview_app.domain.protocol_entries import (
    Acquainted,
    OwnHand,
    Particulars,
    ProtocolEntries,
    Signing,
    WrittenCorrection,
    WrittenRemark,
)
from interview_app.domain.rights import formalities_of, told_at
from interview_app.domain.rules import Rules
from interview_app.journey.protocol import given_notices
from interview_app.journey.protocol_words import ProtocolWords
from interview_app.journey.rules import shipped_rules
from tests.documents.protocols import drawing, signature
from tests.domain.preparations import whole
from tests.domain.room_events import SESSION, linked

KK, RU, EN = InterviewLanguage.KK, InterviewLanguage.RU, InterviewLanguage.EN
ZONE = timezone(timedelta(hours=5))
START = datetime(2026, 11, 21, 9, 3, 0, tzinfo=UTC)
MEDIA = "9f2c41d07be8a6531e0f4c8d92b7a3650c1de84f7a92b35d60e8c17f43a9d5b2"
DRAWN = "3a" * 32
LETTER = "5c" * 32
INVESTIGATOR, PSYCHOLOGIST, MOTHER, ADVOCATE, INTERPRETER = range(1, 6)
ROLES = {
    INVESTIGATOR: ("Ахметова Айгерім Болатқызы", Role.INVESTIGATOR, "аға тергеуші", Place.IN_ROOM),
    PSYCHOLOGIST: ("Иванова Мария Петровна", Role.PSYCHOLOGIST, "педагог-психолог", Place.IN_ROOM),
    MOTHER: ("Сейітқали Дана Ерланқызы", Role.LEGAL_REPRESENTATIVE, "", Place.BEHIND_GLASS),
    ADVOCATE: ("Омаров Нұрлан Серікұлы", Role.ADVOCATE, "Алматы қалалық адвокаттар алқасы", Place.BEHIND_GLASS),
    INTERPRETER: ("Ким Виктория", Role.INTERPRETER, "аударма бюросы", Place.IN_ROOM),
}
COURT = {
    6: ("Жұмабеков Асқар", Role.JUDGE, "тергеу судьясы", Place.IN_ROOM),
    7: ("Петрова Анна", Role.SECRETARY, "сот хатшысы", Place.IN_ROOM),
}
IDENTITY = ChildIdentity(
    "Сейітқали",
    "Аружан",
    "Маратқызы",
    "",
    "Алматы қаласы, Абай даңғылы, 10-үй, 5-пәтер",
    "№ 25 мектеп-гимназия",
    (Representative("Сейітқали Дана Ерланқызы", "анасы", ""),),
)
TOPIC = "cyber_grooming.contact"
TOPICS = {TOPIC: Said("Танысу және хат алмасу", "Знакомство и переписка", "How they met and wrote")}


def person(number: int) -> Attendee:
    """Return one of the people, told everything and signed."""
    name, role, post, place = (ROLES | COURT)[number]
    done = tuple(
        Confirmation(one, Outcome.SIGNED, "2026-11-21T08:40:00.000Z", signature=f"signature-{number:03}")
        for one in formalities_of(role)
    )
    order = "17" if role is Role.INTERPRETER else ""
    return Attendee(number, role, name, post, place, "ЖК", f"0123456{number}", order, confirmations=done)


def prepared(age: int, people: Sequence[int] = tuple(ROLES), **changed: Any) -> Preparation:
    """Return the preparation of a child of *age* on the day."""
    return whole(birth_date=f"{2026 - age}-05-04", people=tuple(map(person, people)), **changed)


def the_people(numbers: Iterable[int] = ROLES) -> People:
    """Return who takes part, as the chain names them."""
    found = ((number, *(ROLES | COURT)[number]) for number in numbers)
    return People(tuple(Named(number, role.value, name, post, place) for number, name, role, post, place in found))


def course(age: int, people: Sequence[int] = tuple(ROLES)) -> list[tuple[int, int, Happening]]:
    """Return what people caused: when (s), who, what."""
    told = [Told(0, ToldWhat(one.value)) for one in sorted(told_at(age))]
    thing = ExhibitAdded(
        1,
        "data/exhibits/001.png.age",
        "1b" * 32,
        90_000,
        "2c" * 32,
        81_000,
        Exhibit.ORDINARY,
        "хат алмасу.png",
        ExhibitOrigin("анасынан", "2026-11-05", "алу хаттамасымен", Obtained.DEVICE_COPY),
        (Compared("sha256", "2c" * 32, True), Compared("md5", "7d" * 16, False)),
    )
    made = replace(
        thing,
        n=2,
        path="data/exhibits/002.png.age",
        plain_sha256=DRAWN,
        exhibit=Exhibit.MADE,
        name="үйдің сызбасы",
        origin=ExhibitOrigin("", "", "", Obtained.MADE_HERE),
        compared=(),
    )
    happened: list[tuple[int, int, Happening]] = [
        (1, 0, the_people(people)),
        (1, 0, Guardian(PSYCHOLOGIST, "")),
        (5, 1, PhaseEntered(Phase.OPENING)),
        (70, 1, ChildCame()),
        (75, 1, PhaseEntered(Phase.INTRODUCTION)),
        *((80 + place, 1, one) for place, one in enumerate(told)),
        (95, 1, Told(0, ToldWhat.RELATION)),
        (100, 2, ChildStateSeen(ChildState.CALM)),
        (110, 1, PhaseEntered(Phase.FREE_ACCOUNT)),
        (120, 1, Asked(1, INVESTIGATOR, KK, "Маған бүгін не туралы айтқың келеді?")),
        (140, 1, Answered(1, 1, "Мен ойында бір ағаймен таныстым. Ол маған жаза бастады.")),
        (150, 1, Answered(2, 0, "Мен ол кезде үйде жалғыз болдым.")),
        (160, 1, Asked(2, INVESTIGATOR, KK, "Ол не жазды?")),
        (170, 1, Answered(3, 2, "Сурет сұрады.")),
        (172, 1, IncidentNamed(1, Which.FIRST, "ойын кеші")),
        (175, 1, Corrected(Thing.ASKED, 2, "Ол саған не жазды?", "сөз түсіп қалған")),
        (176, 1, Corrected(Thing.ANSWERED, 3, "Менен сурет сұрады.", "дәлірек айтты")),
        (180, 4, QuestionHanded(1, ADVOCATE, "Ол басқа балаларға да жазды ма?")),
        (181, 3, QuestionHanded(2, MOTHER, "Неге маған айтпадың?")),
        (185, 2, BreakAsked("бала шаршады")),
        (190, 2, Paused(PauseCause.DISTRESS, "Бала жылады")),
        (192, 1, ChildLeft()),
        (195, 3, PersonLeft(MOTHER, "балаға су әкелді")),
        (500, 3, PersonCame(MOTHER, Place.BEHIND_GLASS)),
        (780, 1, ChildCame()),
        (790, 2, Resumed(ChildState.CALM, "Су ішті, тыныштанды")),
        (795, 2, HintGiven(Hint.SLOWER, "")),
        (800, 1, LanguageChanged(RU)),
        (805, 1, Asked(3, INVESTIGATOR, RU, "Что было дальше?")),
        (806, 1, LimitReached("house_without_break", 75)),
        (807, 1, LimitPassed("house_without_break", 75, "баланың өзі жалғастырғысы келді")),
        (810, 1, Asked(4, INVESTIGATOR, RU, "Он писал другим детям?")),
        (811, 1, QuestionSettled(1, HandedOutcome.ASKED, 4, "")),
        (812, 1, QuestionSettled(2, HandedOutcome.DECLINED, 0, "баланы кінәлайтын сұрақ")),
        (815, 1, Answered(4, 4, "Не знаю.")),
        (820, 1, thing),
        (825, 1, ExhibitShown(1, 0, "")),
        (830, 1, Answered(5, 0, "Иә, осы хаттар.")),
        (840, 1, ExhibitHidden(1)),
        (850, 1, made),
        (860, 1, TopicSettled(TOPIC, TopicOutcome.COVERED, "")),
        (865, 1, ClosingBegan(Closing.ORDINARY, "")),
        (866, 1, PhaseEntered(Phase.CLOSING)),
        (870, 1, StatementGiven(True, "Иә, бәрі дұрыс жазылған.", "")),
        (875, 1, LeftUndone(Undone.PLAYBACK, "бала шаршады")),
        (880, 1, PlaybackSettled(PlaybackExtent.NOT, "психологтың кеңесі бойынша")),
        *((890 + place, 1, SafetyAnswered(one, False, "")) for place, one in enumerate(SafetyQuestion)),
    ]
    return happened


def chain(
    age: int, happened: Iterable[tuple[int, int, Happening]] | None = None, skip: Iterable[str] = ()
) -> tuple[Event, ...]:
    """Return the whole chain of an interview with a child of *age*; kinds in ``skip`` are left out."""
    left_out = set(skip)
    admitted: dict[str, Json] = {
        "rules": "kz-practice",
        "rules_sha256": "0" * 64,
        "kind": "ordinary",
        "capacity": "victim",
        "age": age,
        "reasons": [{"rule": "others-who-attend", "text": "инспектор баланы бұрыннан таниды"}],
        "passed_over": [],
    }
    part: dict[str, Json] = {"part": 1, "kind": "interview", "path": "p", "sha256": "0", "bytes": 1}
    said: list[tuple[int, Who, EventKind, dict[str, Json]]] = [
        (0, PROGRAM, EventKind.SESSION_STARTED, _started()),
        (0, PROGRAM, EventKind.DEVICE_OPENED, _camera()),
        (0, PROGRAM, EventKind.DEVICE_OPENED, _microphone()),
        (0, PROGRAM, EventKind.PART_STARTED, {**part, "gap_ms": 0, "gap_reason": ""}),
        (1, PROGRAM, EventKind.ADMITTED, admitted),
    ]
    for seconds, number, what in course(age) if happened is None else happened:
        role = (ROLES | COURT)[number][1].value if number else "program"
        said.append((seconds, Who(role, number), kind_of(what), body_of(what)))
    said += [
        (600, PROGRAM, EventKind.DEVICE_LOST, {"device": "camera-1", "reason": "unplugged"}),
        (604, PROGRAM, EventKind.DEVICE_BACK, {"device": "camera-1", "lost_ms": 4000}),
        (700, PROGRAM, EventKind.PART_STARTED, {**part, "part": 2, "gap_ms": 9000, "gap_reason": "recorder_lost"}),
        (701, PROGRAM, EventKind.RECOVERED, {"part": 1, "segments": 2, "lost_ms": 800, "recorder_ended": ""}),
        (702, PROGRAM, EventKind.SOUND_OVERFLOW, {"count": 2}),
        (703, PROGRAM, EventKind.FRAMES_DROPPED, {"device": "camera-1", "count": 12}),
        (704, PROGRAM, EventKind.TARGET_LOST, {"target": 2, "reason": "removed"}),
        (705, PROGRAM, EventKind.CLOCK_CHANGED, {"by_ms": 1500}),
        (960, PROGRAM, EventKind.RECORDING_STOPPED, {"reason": "interrupted", "cameras": _totals()}),
        (960, PROGRAM, EventKind.MEDIA_FIXED, {"media_digest": MEDIA}),
        (970, PROGRAM, EventKind.PLAYED_BACK, {"part": 1, "from_us": 0, "to_us": 60_000_000}),
    ]
    return chained(one for one in sorted(said, key=lambda one: one[0]) if one[2].value not in left_out)


def chained(said: Iterable[tuple[int, Who, EventKind, dict[str, Json]]]) -> tuple[Event, ...]:
    """Return the chain that says so: when (s), who, kind, body."""
    return tuple(linked(_event(*one) for one in said))


def _event(seconds: int, who: Who, kind: EventKind, body: dict[str, Json]) -> Event:
    utc = (START + timedelta(seconds=seconds)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Event(0, kind, who, seconds * 10**9, seconds * 10**9, utc, body, "")


def added(**changed: Any) -> ProtocolEntries:
    """Return what people add to a protocol of which nothing is lacking."""
    at = "2026-11-21T09:40:00.000Z"
    whole_entries = ProtocolEntries(
        place="Алматы қаласы, Абылай хан даңғылы, 49",
        begun_utc="2026-11-21T09:22:00.000Z",
        particulars=Particulars(
            "Алматы қаласы",
            "Қазақстан Республикасы",
            "туу туралы куәлік № 123456",
            nationality="қазақ",
            education="орта мектептің оқушысы",
            family_status="тұрмыс құрмаған",
            occupation="жұмыс істемейді",
        ),
        attitude="Бұрын таныс болмаған, туыс емес",
        recording_statement="Бейнежазбаға қатысты мәлімдеме жоқ.",
        remarks=(
            WrittenRemark(ADVOCATE, at, "Бала сұрақтардың бәріне өз еркімен жауап берді."),
            WrittenRemark(PSYCHOLOGIST, at, "Бала ойыншығын ұстап отырды.", addition=True),
        ),
        corrections=(WrittenCorrection(INVESTIGATOR, at, "2-бет", "қараша", "қазан"),),
        acquainted=(Acquainted(0, at, aloud=True), Acquainted(MOTHER, at, aloud=False)),
        signings=tuple(Signing(number, f"signature-{number:03}") for number in (0, *ROLES)),
        own_hand=(OwnHand("Менің сөзім", LETTER),),
    )
    return replace(whole_entries, **changed)


def material(age: int = 9, **changed: Any) -> ProtocolMaterial:
    """Return the material of a protocol of which nothing is lacking."""
    made = ProtocolMaterial(
        session=SESSION,
        preparation=prepared(age),
        events=(),
        rules=Rules(shipped_rules(), "kz-practice"),
        room="№ 1 балалар бөлмесі",
        identity=IDENTITY,
        entries=added(),
        zone=ZONE,
        head=ChainHead(90, "ab" * 32),
        tracks=(Track(1, "video", "h264", 1920, 1080, 0, 0), Track(1, "audio", "flac", 0, 0, 48_000, 1)),
        topics=TOPICS,
        notices=given_notices(age),
        drawn={f"signature-{number:03}": signature(number + 1) for number in (0, *ROLES, *COURT)},
        pictures={DRAWN: drawing(), LETTER: drawing(600, 900)},
    )
    made = replace(made, **changed)
    return made if made.events else replace(made, events=chain(age))


def at_court(**changed: Any) -> ProtocolMaterial:
    """Return the material of a deposition (art. 217)."""
    numbers = (*ROLES, *COURT)
    preparation = prepared(9, numbers, kind=InterviewKind.DEPOSITION, capacity=Capacity.WITNESS, gender=Gender.MALE)
    return replace(material(9, preparation=preparation, events=chain(9, course(9, numbers))), **changed)


def drafted(made: ProtocolMaterial, *languages: InterviewLanguage) -> ProtocolDocument:
    """Return the protocol, in Kazakh unless told."""
    if languages:
        made = replace(made, entries=replace(made.entries, languages=languages))
    return draft_protocol(made, ProtocolWords(made.entries))


def _started() -> dict[str, Json]:
    return {
        "session": SESSION,
        "kind": "interview",
        "software": "interview-app 1.0",
        "format": 1,
        "previous_seal": None,
        "synthetic": False,
    }


def _camera() -> dict[str, Json]:
    got: dict[str, Json] = {"width": 1920, "height": 1080, "rate_milli": 29_970}
    return {"device": "camera-1", "backend": "v4l2", "asked": {"width": 1920, "height": 1080, "rate": 30}, "got": got}


def _microphone() -> dict[str, Json]:
    return {"device": "microphone", "backend": "alsa", "asked": {}, "got": {"channels": 1, "rate": 48_000}}


def _totals() -> Json:
    return [{"camera": 1, "captured": 28_000, "encoded": 28_000, "dropped": 12}]
