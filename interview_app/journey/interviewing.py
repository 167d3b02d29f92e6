"""The interview as the room's windows lead it: what is asked, caught, paused and shown becomes an event.

Rules. Both windows share one of these and call it on one thread, the windows'; nothing here waits for a disk or another
process. What cannot happen now is refused with a reason before anything is told, by the same rules with which a court's
program reads the chain. What the check finds goes into the vault, through *later*, and never into the package. A
program that comes back gives the events that are on the disks, and stands where it stood.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from interview_app.domain.bank import Entry, Phase, Purpose, Slot, filled
from interview_app.domain.dates import written
from interview_app.domain.declared import whole
from interview_app.domain.events import Event, EventKind, Json, Who
from interview_app.domain.happenings import (
    Answered,
    Asked,
    Corrected,
    Happening,
    IncidentNamed,
    LanguageChanged,
    LimitPassed,
    LimitReached,
    QuestionHanded,
    QuestionSettled,
    Resumed,
    WordCaught,
    body_of,
    kind_of,
    read_happening,
)
from interview_app.domain.interview import Entered, Happened, Interview, RecordingStopped
from interview_app.domain.interview_moves import moved, replayed
from interview_app.domain.interview_refusals import Refusal, refusal
from interview_app.domain.interview_words import HandedOutcome, Thing, TopicOutcome, Which
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.time_heard import Limit, LimitUse, break_left_ms, limits_used
from interview_app.domain.utterance import Assessment, UtteranceType
from interview_app.journey.interview_setting import InterviewSetting, PlannedTopic, planned_topics
from interview_app.journey.live_view import LiveView
from interview_app.journey.unasked import NOTHING, Unasked
from interview_app.questioning.banks import Banks
from interview_app.questioning.check import check
from interview_app.system.clock import Clock
from interview_app.vault.utterances import Judged

FREE_FROM = (Phase.FREE_ACCOUNT, Phase.EXPLORING, Phase.BREAK, Phase.FOCUSED, Phase.DISCLOSURE)
"""Phases whose questions count in the mix."""


class Recording(Protocol):
    """What is needed of a live session (:class:`.live.LiveSession`)."""

    @property
    def view(self) -> LiveView:
        """How things stand."""

    def tell(self, kind: EventKind, body: dict[str, Json], *, who: Who, pressed_ns: int | None) -> bool:
        """Put what people caused into the chain; False if the recording is over."""


class Records(Protocol):
    """Where the check's findings are kept: the vault, or nowhere in a session without one."""

    def keep(self, judged: Judged) -> None:
        """Keep what was found of one question. Blocks for milliseconds."""

    def keep_unasked(self, unasked: Unasked) -> None:
        """Keep what stands before the investigator. Blocks for milliseconds; circumstances of the vault."""


@dataclass(frozen=True)
class Mix:
    """How often each type was asked since the free account began, and the longest silence kept, in milliseconds."""

    counts: dict[UtteranceType, int]
    longest_silence_ms: int


class Interviewing:
    """One interview. *later* runs what may wait for a disk beside the windows; *on_change* hears of every change."""

    def __init__(
        self,
        setting: InterviewSetting,
        banks: Banks,
        recording: Recording,
        clock: Clock,
        *,
        records: Records,
        later: Callable[[Callable[[], None]], None],
        events: Sequence[Event] = (),
        judged: Sequence[Judged] = (),
        unasked: Unasked = NOTHING,
    ) -> None:
        self.setting = setting
        self.banks = banks
        self.topics = planned_topics(setting, banks)
        self._recording = recording
        self._clock = clock
        self._records = records
        self._later = later
        self._listeners: list[Callable[[], None]] = []
        self._watchers: list[Callable[[], None]] = []
        self._chosen = ""
        self._state = replayed(events)
        self._judged = list(judged)
        for told in recording.view.told:
            happening = read_happening(told.kind, told.body)
            if happening is not None and not events:
                self._state = moved(self._state, Happened(self._ms(told.pressed_ns), told.who, happening))
        self.unasked = unasked if unasked.holds(setting.session, self._state) else NOTHING
        """What stood before the investigator when the program before this one ended."""

    @property
    def state(self) -> Interview:
        """Where the interview stands."""
        return self._state

    @property
    def language(self) -> InterviewLanguage:
        """The language of the questions."""
        return self._state.language or self.setting.language

    @property
    def now_ms(self) -> int:
        """Milliseconds since the session's start."""
        return self._ms(self._clock.monotonic_ns())

    @property
    def chosen(self) -> str:
        """The words of the question that the investigator has before them, asked or not; no event."""
        return self._chosen

    def choose(self, words: str) -> None:
        """Let the other window see which question the investigator has before them: who listens to that is told."""
        if words != self._chosen:
            self._chosen = words
            for changed in tuple(self._watchers):
                changed()

    def keep_unasked(self, unasked: Unasked) -> None:
        """Keep what stands before the investigator now. Any thread may call; as :meth:`Records.keep_unasked`."""
        self._records.keep_unasked(unasked)

    def listen(self, changed: Callable[[], None]) -> None:
        """Call *changed* after every change, on the thread of the windows."""
        self._listeners.append(changed)

    def watch_choice(self, changed: Callable[[], None]) -> None:
        """Call *changed* whenever another question stands before the investigator."""
        self._watchers.append(changed)

    def forget(self, changed: Callable[[], None]) -> None:
        """Call *changed* no more."""
        for listeners in (self._listeners, self._watchers):
            if changed in listeners:
                listeners.remove(changed)

    def why_not(self, what: Happening, who: Who | None = None) -> Refusal | None:
        """Return why *what* cannot happen now at the hands of *who* (the investigator); None if it can."""
        match what:
            case Asked():
                limited = self.holding() is not None and self._state.phase is not Phase.CLOSING
            case Resumed():
                limited = self.break_left_ms > 0
            case _:
                limited = False
        return refusal(self._state, what, who or self.setting.operator) or (Refusal.LIMIT_HOLDS if limited else None)

    def tell(self, what: Happening, who: Who | None = None, *, pressed_ns: int | None = None) -> Refusal | None:
        """Let *what* happen at the hands of *who* (the investigator), pressed now or at *pressed_ns* (monotonic).

        Return why it cannot; then nothing happened. Returns at once.
        """
        maker, what = who or self.setting.operator, whole(what)
        refused = self.why_not(what, maker)
        if refused is not None:
            return refused
        pressed = self._clock.monotonic_ns() if pressed_ns is None else pressed_ns
        if not self._recording.tell(kind_of(what), body_of(what), who=maker, pressed_ns=pressed):
            self.stopped()
            return Refusal.STOPPED
        self._move(Happened(self._ms(pressed), maker, what))
        return None

    def note(self, words: str, who: Who | None = None, *, pressed_ns: int | None = None) -> Refusal | None:
        """Put a note into the record; *pressed_ns* is the moment of its first letter."""
        if not words.strip():
            return Refusal.NOTHING_SAID
        pressed = self._clock.monotonic_ns() if pressed_ns is None else pressed_ns
        maker = who or self.setting.operator
        if self._recording.tell(EventKind.MARKER, {"text": whole(words)}, who=maker, pressed_ns=pressed):
            return None
        self.stopped()
        return Refusal.STOPPED

    def stopped(self) -> None:
        """Take note that the recording is over; idempotent."""
        if not self._state.stopped:
            self._move(Happened(self.now_ms, self.setting.operator, RecordingStopped()))

    # What is said

    def ask(
        self, words: str, entry: Entry | None = None, *, speaker: int | None = None, pressed_ns: int | None = None
    ) -> Refusal | None:
        """Note that *words* were put to the child by the person number *speaker* (the investigator; 0: nobody listed).

        *entry* is the bank's entry whose words they are. What the check says of them is kept in the vault.
        """
        number = self._state.next_number(Thing.ASKED)
        assessment = self.assess(words)
        counts = self._state.phase in FREE_FROM
        who = self.setting.operator.person if speaker is None else speaker
        refused = self.tell(Asked(number, who, self.language, words), pressed_ns=pressed_ns)
        if refused is None:
            flags = tuple(dict.fromkeys(one.flag for one in assessment.flags))
            name = entry.id if entry is not None else ""
            judged = Judged(number, name, self.language.value, assessment.type, flags, counts)
            self._judged.append(judged)
            self._later(partial(self._records.keep, judged))
            self._changed()
        return refused

    def answer(
        self, words: str, *, question: int | None = None, who: Who | None = None, pressed_ns: int | None = None
    ) -> Refusal | None:
        """Note an answer, in the first person, to the question number *question* (the latest)."""
        asked = self._state.asked[-1].said.n if self._state.asked else 0
        number = self._state.next_number(Thing.ANSWERED)
        return self.tell(Answered(number, asked if question is None else question, words), who, pressed_ns=pressed_ns)

    def catch_word(
        self, words: str, *, incident: int = 0, who: Who | None = None, pressed_ns: int | None = None
    ) -> Refusal | None:
        """Keep a word of the child's own; *pressed_ns* is the moment of its first letter."""
        number = self._state.next_number(Thing.WORD)
        return self.tell(WordCaught(number, words, incident), who, pressed_ns=pressed_ns)

    def name_incident(self, which: Which, words: str) -> Refusal | None:
        """Name one of several incidents."""
        return self.tell(IncidentNamed(self._state.next_number(Thing.INCIDENT), which, words))

    def correct(self, thing: Thing, number: int, words: str, reason: str, who: Who | None = None) -> Refusal | None:
        """Put *words* in the place of what was entered, or take it back with none; what was entered stays."""
        return self.tell(Corrected(thing, number, words, reason), who)

    def hand_in(self, person: int, words: str, who: Who | None = None) -> Refusal | None:
        """Take a question of an attendee."""
        return self.tell(QuestionHanded(self._state.next_number(Thing.QUESTION), person, words), who)

    def ask_handed(self, number: int, words: str = "") -> Refusal | None:
        """Ask an attendee's question, in its own words or better ones."""
        handed = next((one for one in self._state.waiting_questions if one.said.n == number), None)
        if handed is None:
            return Refusal.UNKNOWN_THING
        asked = self._state.next_number(Thing.ASKED)
        refused = self.ask(words or handed.words)
        return refused or self.tell(QuestionSettled(number, HandedOutcome.ASKED, asked, ""))

    def decline_handed(self, number: int, reason: str) -> Refusal | None:
        """Decline an attendee's question, with the reason that the protocol prints (arts 215.3, 212.1)."""
        return self.tell(QuestionSettled(number, HandedOutcome.DECLINED, 0, reason))

    # What is offered

    def offered(self, phase: Phase) -> tuple[Entry, ...]:
        """Return what the banks have for *phase* and this child."""
        return self.banks.offered(phase, self.setting.age, self.setting.modules)

    def for_purpose(self, purpose: Purpose) -> tuple[Entry, ...]:
        """Return what the banks have for *purpose* and this child."""
        return self.banks.for_purpose(purpose, self.setting.age, self.setting.modules)

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the entries for a child of this age that have *words*."""
        return self.banks.search(words, self.language.value, self.setting.age, self.setting.gender)

    def wording(self, entry: Entry, *words: str) -> str:
        """Return *entry* as it is said now: in the language of the questions, for this child, its slots filled.

        *words* are the child's own, for ``{word}`` and ``{second_word}``.
        """
        now = self._clock.utc().astimezone(self.setting.zone)
        there = [one.name for one in self._state.people if one.there]
        values = {
            Slot.INTERVIEWER: self.setting.interviewer,
            Slot.DATE: written(now.date())[1],
            Slot.TIME: f"{now:%H:%M}",
            Slot.PLACE: self.setting.room,
            Slot.PRESENT: ", ".join(there),
            **dict(zip((Slot.WORD, Slot.SECOND_WORD), words, strict=False)),
        }
        return filled(entry.text(self.language.value, self.setting.gender), values)

    def assess(self, words: str) -> Assessment:
        """Return what the check says of *words* now; quick enough for every key press."""
        said = [one.words for one in self._state.words]
        before = [one.words for one in self._state.asked]
        return check(
            words, self.language.value, self.setting.age, tuple(filter(None, said)), tuple(filter(None, before))
        )

    @property
    def asked_entries(self) -> tuple[str, ...]:
        """The ids of the banks' entries that were asked, in their order, as far as the vault has kept them."""
        return tuple(one.entry for one in self._judged if one.entry)

    @property
    def words(self) -> "tuple[Entered[WordCaught], ...]":
        """The child's words that stand."""
        return tuple(one for one in self._state.words if not one.withdrawn)

    def mix(self) -> Mix:
        """Return the mix of questions since the free account began."""
        counts = Counter(one.type for one in self._judged if one.after_free_account)
        return Mix({kind: counts[kind] for kind in UtteranceType}, self._state.longest_silence_ms)

    def change_language(self, language: InterviewLanguage) -> Refusal | None:
        """Let the questions be in *language* from the next one on."""
        return None if language is self.language else self.tell(LanguageChanged(language))

    # Completeness and limits

    def open_topics(self) -> tuple[PlannedTopic, ...]:
        """Return the planned topics of which nobody has said yet what became of them."""
        settled = {one.topic for one in self._state.topics}
        return tuple(topic for topic in self.topics if topic.id not in settled)

    def outcome(self, topic: PlannedTopic) -> TopicOutcome | None:
        """Return what became of *topic*; None while nobody has said it."""
        return next((one.outcome for one in self._state.topics if one.topic == topic.id), None)

    def limits(self) -> tuple[LimitUse, ...]:
        """Return how far each limit of time is used now."""
        return limits_used(self._state, self.setting.limits, self.now_ms, self.setting.used_today_ms)

    def holding(self) -> LimitUse | None:
        """Return the legal limit that lets no further question be asked; None while none does."""
        return next((one for one in self.limits() if one.holds), None)

    def watch_limits(self) -> None:
        """Note which limits were reached since the last look. Call it now and then."""
        known = {(one.limit, one.percent) for one in self._state.limits_reached}
        for one in self.limits():
            if one.percent and (one.limit.value, one.percent) not in known and not self._state.stopped:
                self.tell(LimitReached(one.limit.value, one.percent))

    def pass_over(self, use: LimitUse, reason: str = "") -> Refusal | None:
        """Note that advice about a limit was not followed."""
        return self.tell(LimitPassed(use.limit.value, use.percent, reason))

    @property
    def break_left_ms(self) -> int:
        """What the break that the law demands has to last yet; 0 without one, or where only the closing is left."""
        if self.day_is_over or self._state.closing is not None:
            return 0
        return break_left_ms(self._state, self.setting.limits, self.now_ms)

    @property
    def day_is_over(self) -> bool:
        """Whether the day's legal limit is used up: nothing but the closing is left."""
        return any(one.holds and one.limit is Limit.DAY for one in self.limits())

    def _ms(self, monotonic_ns: int) -> int:
        return max(0, monotonic_ns - self._recording.view.origin_ns) // 1_000_000

    def _move(self, happened: Happened) -> None:
        self._state = moved(self._state, happened)
        self._changed()

    def _changed(self) -> None:
        for changed in tuple(self._listeners):
            changed()
