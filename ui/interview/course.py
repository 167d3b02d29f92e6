"""Which question stands next: the phase's questions in their order, follow-ups, and the open partner of a focused one.

Rules. After a focused question comes its open partner, then a follow-up, then what the phase has next; support, silence
and forms of the matter that the plan does not name are there to be chosen and never come by themselves; whoever has
chosen a prompt for a silent child finds the next one, by degrees. Nothing is kept from whoever goes elsewhere: any
question can be chosen in any order. A question with a place for the child's own word waits for one. No Qt here.
"""

from interview_app.domain.bank import CHILDS_WORDS, Entry, Phase, Purpose
from interview_app.domain.utterance import CLOSED
from interview_app.journey.interviewing import Interviewing

_ONLY_WHEN_CHOSEN = frozenset(
    {Purpose.FACILITATOR, Purpose.SUPPORT, Purpose.SILENT_CHILD, Purpose.CARING_CLOSING, Purpose.OPEN_PARTNER}
)


class Course:
    """Where one stands in the bank. :meth:`follow` takes in what has happened since."""

    def __init__(self, interviewing: Interviewing) -> None:
        self.current: Entry | None = None
        self.entries: tuple[Entry, ...] = ()
        """What the phase has, in the order of the banks."""
        self.words: tuple[str, ...] = ()
        """The child's words that were chosen last, the latest last: at most two."""
        self._interviewing = interviewing
        self._phase: Phase | None = None
        self._asked: set[str] = set(interviewing.asked_entries)
        self._before: list[Entry] = []
        self._anchor = -1
        self._encouraged = 0

    def follow(self) -> None:
        """Stand at the first question of the phase that is entered, unless one stands in it already."""
        phase, comes_back = self._interviewing.state.phase, self._phase is None
        if phase is None or phase is self._phase:
            return
        self._phase = phase
        self.entries = self._interviewing.offered(phase)
        self.words, self._before, self._anchor = (), [], -1
        self.current = self._next_in_turn()
        if self.current is not None:
            self._stand_at(self.current)
        if comes_back:
            self._take_up()

    def was_asked(self, entry: Entry) -> bool:
        """Return whether *entry* was asked in this session."""
        return entry.id in self._asked

    @property
    def follow_ups(self) -> tuple[Entry, ...]:
        """What the current question leads to: its open partner first."""
        if self.current is None:
            return ()
        banks = self._interviewing.banks
        partner = banks.partner(self.current)
        found = banks.follow_ups(self.current, self._interviewing.setting.age)
        return tuple(dict.fromkeys((*((partner,) if partner is not None else ()), *found)))

    @property
    def said(self) -> str:
        """The current question as it is said now; '' where there is none. A word that lacks is an ellipsis."""
        return self.wording(self.current) if self.current is not None else ""

    @property
    def lacks_word(self) -> bool:
        """Whether the current question waits for a word of the child's."""
        return self.current is not None and len(self._fitting(self.current)) < _places(self.current)

    def wording(self, entry: Entry) -> str:
        """Return *entry* as it is said now, with the words that were chosen."""
        return self._interviewing.wording(entry, *self._fitting(entry))

    def choose(self, entry: Entry) -> None:
        """Let *entry* be the current question."""
        if entry is not self.current:
            if self.current is not None:
                self._before.append(self.current)
            self.current = entry
        self._stand_at(entry)

    def asked(self, entry: Entry) -> None:
        """Take note that *entry* was asked, and stand at what comes next."""
        self._asked.add(entry.id)
        self._stand_at(entry)
        if entry.type in CLOSED and (partner := self._interviewing.banks.partner(entry)) is not None:
            onward: Entry | None = partner
        else:
            onward = next(filter(self._follows_by_itself, self.follow_ups), None) or self._next_in_turn()
        if self.current is not None:
            self._before.append(self.current)
        self.current = onward

    def skip(self) -> None:
        """Stand at what the phase has next."""
        if (onward := self._next_in_turn()) is not None:
            self.choose(onward)

    def back(self) -> None:
        """Stand where one stood before."""
        if self._before:
            self.current = self._before.pop()
            self._stand_at(self.current)

    def move(self, steps: int) -> None:
        """Stand so many questions further down in the phase, or up."""
        if self.entries:
            self.choose(self.entries[min(max(self._anchor + steps, 0), len(self.entries) - 1)])

    def cue(self, word: str) -> None:
        """Take *word* of the child's: into the current question if that waits for one, else into an open question."""
        others = tuple(one for one in self.words if one != word)
        self.words = (*others, word)[-2:]
        if self.current is None or not _places(self.current):
            entries = self._interviewing.for_purpose(Purpose.CUE_WORD)
            cues = [one for one in entries if _places(one) == 1 and not one.block and one.type not in CLOSED]
            fresh = [one for one in cues if one in self.entries] or cues
            if fresh:
                self.choose(fresh[0])

    def encouragement(self) -> Entry | None:
        """Return the next of the bank's encouragements, each in its turn; None where it has none."""
        found = self._interviewing.for_purpose(Purpose.FACILITATOR)
        self._encouraged += 1
        return found[(self._encouraged - 1) % len(found)] if found else None

    def _take_up(self) -> None:
        """Stand at what was chosen last, in a program that comes back, else where the phase's latest question led."""
        mine = {one.id: one for one in self.entries if one.purpose is not Purpose.FACILITATOR}
        asked = [mine[name] for name in self._interviewing.asked_entries if name in mine]
        if asked:
            self.current = asked[-1]
            self.asked(asked[-1])
        left = self._interviewing.unasked
        if left.entry in self._interviewing.banks:
            self.choose(self._interviewing.banks.entry(left.entry))
            self.words = left.words

    def _fitting(self, entry: Entry) -> tuple[str, ...]:
        return self.words[-1:] if _places(entry) == 1 else self.words

    def _stand_at(self, entry: Entry) -> None:
        if entry in self.entries:
            self._anchor = self.entries.index(entry)

    def _next_in_turn(self) -> Entry | None:
        later, earlier = self.entries[self._anchor + 1 :], self.entries[: max(self._anchor, 0)]
        return next((one for one in (*later, *earlier) if self._comes_by_itself(one)), None)

    def _follows_by_itself(self, entry: Entry) -> bool:
        prompts = self.current is not None and self.current.purpose is entry.purpose is Purpose.SILENT_CHILD
        fits = prompts or entry.purpose not in _ONLY_WHEN_CHOSEN
        return fits and not _places(entry) and not self.was_asked(entry)

    def _comes_by_itself(self, entry: Entry) -> bool:
        bank = self._interviewing.banks.bank_of(entry)
        block = next((one for one in bank.blocks if one.id == entry.block), None)
        planned = block is None or not block.variety or block.id in self._interviewing.setting.varieties
        return planned and entry.purpose not in _ONLY_WHEN_CHOSEN and not self.was_asked(entry)


def _places(entry: Entry) -> int:
    return len(entry.slots & CHILDS_WORDS)
