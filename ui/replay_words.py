"""What an interview's replay says of each event, and of each span on its lanes.

Rules. What was corrected or taken back later stands below the words that were entered, never in their place; what
contradicted the interview's state is said to have. What cannot be read is named by its kind. No Qt here.
"""

from interview_app.domain.exhibits import ExhibitShown
from interview_app.domain.happenings import Asked, Corrected, Paused, PhaseEntered, QuestionHanded, Resumed
from interview_app.domain.interview_words import Thing
from interview_app.replaying.chronicle import Chronicle, Occurrence, Spell
from ui.messages import Messages
from ui.recorder_words import recorder_text
from ui.replay_happened import happened
from ui.replay_wording import Wording, because
from ui.widgets.times import session_time

_PROGRAM = "program"


class ReplayWords:
    """Says what *chronicle* tells of a recording that ends at ``end_us``."""

    def __init__(self, chronicle: Chronicle, end_us: int, messages: Messages) -> None:
        self._chronicle = chronicle
        self._end_us = end_us
        self._say = Wording(chronicle, messages)

    def text(self, one: Occurrence) -> str:
        """Return what happened; further lines say what became of it."""
        if one.unreadable:
            return self._say.say("unreadable", what=recorder_text(one.event, self._say.messages))
        lines = [happened(self._say, one)]
        if one.odd:
            lines.append(self._say.say("odd"))
        return "\n".join([*lines, *map(self._later, self._chronicle.corrections_of(one))])

    def who(self, one: Occurrence) -> str:
        """Return by whom: whoever spoke rather than whoever pressed; '' where the program itself acts."""
        match one.what:
            case Asked(_, speaker, _, _):
                return self._say.person(one, speaker) if speaker else self._say.say("unlisted")
            case QuestionHanded(_, person, _) if person:
                return self._say.person(one, person)
            case _:
                return "" if one.event.who.role == _PROGRAM else self._say.by(one, one.event.who)

    def whole(self, one: Occurrence) -> str:
        """Return what happened and by whom."""
        return "\n".join(filter(None, (self.text(one), self.who(one))))

    def label(self, spell: Spell) -> str:
        """Return the one word or two that are written on a span."""
        match spell.begun.what:
            case PhaseEntered(phase):
                return self._say.word("phase", phase)
            case Paused(cause, _):
                return self._say.word("pause_cause", cause)
            case ExhibitShown(exhibit, _, _):
                return self._say.words_of(Thing.EXHIBIT, exhibit)
            case _:
                return ""

    def span(self, spell: Spell) -> str:
        """Return what lasted from when to when; of a pause also at whose hands, and how the child was."""
        match spell.begun.what:
            case PhaseEntered():
                return self._say.say("phase_span", phase=self.label(spell), **self._times(spell))
            case Paused() as paused:
                return self._pause(spell, paused)
            case ExhibitShown(exhibit, _, _):
                name = self.label(spell)
                return self._say.say("shown_span", number=exhibit, name=name, **self._times(spell))
            case _:
                return self._say.say("presence_span", **self._times(spell))

    def _pause(self, spell: Spell, paused: Paused) -> str:
        begun, ended = spell.begun, spell.ended
        times = self._times(spell)
        cause = self._say.word("pause_cause", paused.cause)
        words, by = self._say.quoted(paused.words), self._say.by(begun, begun.event.who)
        if ended is None or not isinstance(ended.what, Resumed):
            return self._say.say("pause_open", since=times["since"], cause=cause, words=words, by=by)
        return self._say.say(
            "pause_span",
            cause=cause,
            words=words,
            by=by,
            ended=self._say.by(ended, ended.event.who),
            state=self._say.word("child_state", ended.what.state) + self._say.quoted(ended.what.words),
            length=session_time(max(0, ended.at_us - begun.at_us)),
            **times,
        )

    def _times(self, spell: Spell) -> dict[str, str]:
        begun_us = spell.begun.at_us
        ended_us = self._end_us if spell.ended is None else spell.ended.at_us
        return {"since": session_time(begun_us), "until": session_time(max(ended_us, begun_us))}

    def _later(self, later: Occurrence) -> str:
        what, time = later.what, session_time(later.at_us)
        assert isinstance(what, Corrected)  # noqa: S101 - a chronicle's corrections are nothing else
        if what.words:
            return self._say.say("corrected_later", time=time, words=what.words, reason=because(what.reason))
        return self._say.say("withdrawn_later", time=time, reason=because(what.reason))
