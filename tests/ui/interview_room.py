"""An interview for tests of its windows: the real one, over a recording whose chain is kept in memory.

``room()`` begins with the first events of every recording: who takes part and who guards the pause. The investigator is
person 1, the psychologist 2 and guards the pause, the legal representative 3 sits behind the glass.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from interview_app.domain.bank import Phase
from interview_app.domain.child import Gender
from interview_app.domain.events import ChainHead, Event, EventKind, Json, Who, read_chain
from interview_app.domain.happenings import Guardian, Happening, Named, People, PhaseEntered, body_of, kind_of
from interview_app.domain.interview_words import ToldWhat
from interview_app.domain.names import telling_words
from interview_app.domain.people import Place, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.journey.banks import load_banks
from interview_app.journey.interview_setting import InterviewSetting
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.live_view import LiveView, OwnEvent
from interview_app.journey.live_view import Phase as RecordingPhase
from interview_app.journey.playback import Playback
from interview_app.journey.rules import shipped_rules
from interview_app.journey.unasked import NOTHING, Unasked
from interview_app.questioning import check
from interview_app.questioning.banks import Banks
from interview_app.system.clock import Clock, iso_utc
from interview_app.vault.utterances import Judged
from tests.vault.vaults import HandClock

SESSION = "abcdefghijklmnopqrstuvwxyz"
INVESTIGATOR = Who(Role.INVESTIGATOR.value, 1)
PSYCHOLOGIST = Who(Role.PSYCHOLOGIST.value, 2)
PEOPLE = (
    Named(1, Role.INVESTIGATOR.value, "Сәрсенова Бибігүл", "аға тергеуші", Place.IN_ROOM),
    Named(2, Role.PSYCHOLOGIST.value, "Ибраева Динара", "психолог", Place.IN_ROOM),
    Named(3, Role.LEGAL_REPRESENTATIVE.value, "Оспанова Гүлнәр", "баланың анасы", Place.BEHIND_GLASS),
)
MODULES = ("core", "cyber_grooming")


class MemoryRecording:
    """A recording whose chain is kept in memory; ``stopped`` ends it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._origin_ns = clock.monotonic_ns()
        self._head = ChainHead.of_session(SESSION)
        self._lines: list[bytes] = []
        self._told: list[OwnEvent] = []
        self.stopped = False

    @property
    def events(self) -> list[Event]:
        """The chain, read as a court's program does."""
        return read_chain(self._lines, SESSION)

    @property
    def view(self) -> LiveView:
        """See :class:`interview_app.journey.interviewing.Recording`."""
        phase = RecordingPhase.STOPPED if self.stopped else RecordingPhase.RECORDING
        told = tuple(self._told)
        return LiveView(SESSION, phase, None, self._origin_ns, (), told, "", "", Playback.STILL_RECORDING, None)

    def tell(
        self, kind: EventKind, body: dict[str, Json], *, who: Who, pressed_ns: int | None, in_chain: bool = True
    ) -> bool:
        """See :class:`interview_app.journey.interviewing.Recording`."""
        if self.stopped:
            return False
        now_ns = self._clock.monotonic_ns()
        pressed = now_ns if pressed_ns is None else pressed_ns
        event = Event(
            self._head.seq + 1,
            kind,
            who,
            now_ns - self._origin_ns,
            pressed - self._origin_ns,
            iso_utc(self._clock.utc()),
            body,
            self._head.digest,
        )
        self._lines.append(event.line())
        self._head = self._head.after(event.line())
        self._told.append(OwnEvent(len(self._told) + 1, kind, body, who, pressed, in_chain))
        return True

    def begin(self, *happenings: Happening) -> None:
        """Tell what stands first in every recording."""
        for one in happenings:
            self.tell(kind_of(one), body_of(one), who=INVESTIGATOR, pressed_ns=None)


class MemoryRecords:
    """Keeps what the check found in a list."""

    def __init__(self) -> None:
        self.kept: list[Judged] = []
        self.unasked = NOTHING

    def keep(self, judged: Judged) -> None:
        """See :class:`interview_app.journey.interviewing.Records`."""
        self.kept.append(judged)

    def keep_unasked(self, unasked: Unasked) -> None:
        """See :class:`interview_app.journey.interviewing.Records`."""
        self.unasked = unasked


@cache
def banks() -> Banks:
    """Return the shipped banks."""
    check.load()
    return load_banks(Path("none")).banks


def setting(
    age: int = 9,
    language: str = "kk",
    modules: Sequence[str] = MODULES,
    *,
    gender: Gender = Gender.FEMALE,
    used_today_ms: int = 0,
    varieties: Sequence[str] = (),
) -> InterviewSetting:
    """Return the setting of an interview of a child of *age*, with the limits of the shipped rules."""
    told = (ToldWhat.TRUTH, ToldWhat.RIGHTS) if age < 16 else (ToldWhat.LIABILITY, ToldWhat.RIGHTS)
    return InterviewSetting(
        session=SESSION,
        alias="Қарлығаш",
        age=age,
        gender=gender,
        language=InterviewLanguage(language),
        modules=tuple(modules),
        varieties=tuple(varieties),
        minutes=60,
        limits=shipped_rules().time.limits(age),
        used_today_ms=used_today_ms,
        operator=INVESTIGATOR,
        interviewer=PEOPLE[0].name,
        room="Test room",
        to_tell=told,
        child_name=telling_words("Айша Серік"),
        zone=UTC,
    )


def room(
    age: int = 9,
    language: str = "kk",
    modules: Sequence[str] = MODULES,
    *,
    clock: Clock | None = None,
    phase: Phase | None = None,
    people: Sequence[Named] = PEOPLE,
    gender: Gender = Gender.FEMALE,
    used_today_ms: int = 0,
) -> Interviewing:
    """Return an interview that has just begun, or stands in *phase*; its clock is set by hand unless one is given."""
    hand = clock or HandClock(datetime(2026, 11, 21, 15, 0, tzinfo=UTC))
    recording = MemoryRecording(hand)
    recording.begin(People(tuple(people)), Guardian(2, ""))
    interviewing = Interviewing(
        setting(age, language, modules, gender=gender, used_today_ms=used_today_ms),
        banks(),
        recording,
        hand,
        records=MemoryRecords(),
        later=lambda work: work(),
    )
    if phase is not None:
        assert interviewing.tell(PhaseEntered(phase)) is None
    return interviewing


def back_in(interviewing: Interviewing) -> Interviewing:
    """Return the interview as a program that comes back takes it up, over the same recording and records."""
    recording, records = recording_of(interviewing), records_of(interviewing)
    return Interviewing(
        interviewing.setting,
        interviewing.banks,
        recording,
        clock_of(interviewing),
        records=records,
        later=lambda work: work(),
        events=recording.events,
        judged=records.kept,
        unasked=records.unasked,
    )


def recording_of(interviewing: Interviewing) -> MemoryRecording:
    """Return the recording behind an interview of :func:`room`: its chain is ``.events``; ``.stopped`` ends it."""
    recording = interviewing._recording
    assert isinstance(recording, MemoryRecording)
    return recording


def judged_of(interviewing: Interviewing) -> list[Judged]:
    """Return what was kept of the check's findings."""
    return records_of(interviewing).kept


def records_of(interviewing: Interviewing) -> MemoryRecords:
    """Return what the records of an interview of :func:`room` kept."""
    records = interviewing._records
    assert isinstance(records, MemoryRecords)
    return records


def clock_of(interviewing: Interviewing) -> HandClock:
    """Return the clock by which an interview of :func:`room` goes, to let time pass."""
    clock = interviewing._clock
    assert isinstance(clock, HandClock)
    return clock
