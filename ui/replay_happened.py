"""One sentence for each kind of thing that people cause in an interview.

Rules. Words of people stand as they were entered. What needs no words of its own (the child came, a silence) is said by
its kind. No Qt here.
"""

from collections.abc import Callable, Mapping
from typing import Any

from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    BreakAsked,
    ChildStateSeen,
    ClosingBegan,
    Corrected,
    Guardian,
    HintGiven,
    IncidentNamed,
    LanguageChanged,
    LeftUndone,
    LimitPassed,
    LimitReached,
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
    StatementGiven,
    Told,
    TopicSettled,
    WordCaught,
    WordTied,
)
from interview_app.domain.interview_words import HandedOutcome, Thing
from interview_app.replaying.chronicle import Occurrence
from ui.recorder_words import recorder_text
from ui.replay_wording import Wording, because


def happened(say: Wording, one: Occurrence) -> str:
    """Return what *one* says; by its kind where it has no sentence of its own."""
    saying = _SAYINGS.get(type(one.what))
    return recorder_text(one.event, say.messages) if saying is None else saying(say, one, one.what)


def _people(say: Wording, _one: Occurrence, what: People) -> str:
    return say.say("people", people="; ".join(say.named(one.role, one.name) for one in what.people))


def _answered(say: Wording, _one: Occurrence, what: Answered) -> str:
    if what.question:
        return say.say("answered", number=what.question, words=what.words)
    return say.say("by_itself", words=what.words)


def _tied(say: Wording, _one: Occurrence, what: WordTied) -> str:
    word = say.words_of(Thing.WORD, what.word)
    if what.incident:
        return say.say("word_tied", words=word, incident=say.words_of(Thing.INCIDENT, what.incident))
    return say.say("word_untied", words=word)


def _corrected(say: Wording, _one: Occurrence, what: Corrected) -> str:
    thing, was = say.word("thing", what.thing), say.words_of(what.thing, what.n)
    reason = because(what.reason)
    if what.words:
        return say.say("corrected", what=thing, number=what.n, was=was, words=what.words, reason=reason)
    return say.say("withdrawn", what=thing, number=what.n, was=was, reason=reason)


def _settled(say: Wording, _one: Occurrence, what: QuestionSettled) -> str:
    words = say.words_of(Thing.QUESTION, what.n)
    if what.outcome is HandedOutcome.ASKED:
        return say.say("question_asked", words=words, asked=what.asked)
    return say.say("question_declined", words=words, reason=because(what.reason))


def _shown(say: Wording, one: Occurrence, what: ExhibitShown) -> str:
    name = say.words_of(Thing.EXHIBIT, what.exhibit)
    text = say.say("exhibit_shown", number=what.exhibit, name=name, reason=because(what.reason))
    return f"{text}\n{say.say('consent', who=say.person(one, what.consent))}" if what.consent else text


def _statement(say: Wording, _one: Occurrence, what: StatementGiven) -> str:
    if what.given:
        return say.say("statement_given", words=say.quoted(what.words))
    return say.say("statement_missing", reason=because(what.reason))


def _safety(say: Wording, _one: Occurrence, what: SafetyAnswered) -> str:
    key = "safety_yes" if what.answer else "safety_no"
    return say.say(key, question=say.word("safety", what.question), words=say.quoted(what.words))


_SAYINGS: Mapping[type, Callable[[Wording, Occurrence, Any], str]] = {
    People: _people,
    PersonCame: lambda say, one, what: say.say(
        "person_came", who=say.person(one, what.person), place=say.word("place", what.place)
    ),
    PersonLeft: lambda say, one, what: say.say(
        "person_left", who=say.person(one, what.person), reason=because(what.reason)
    ),
    Guardian: lambda say, one, what: say.say("guardian", who=say.person(one, what.person), reason=because(what.reason)),
    PhaseEntered: lambda say, one, what: say.say("phase_entered", phase=say.word("phase", what.phase)),
    Asked: lambda say, one, what: say.say("asked", number=what.n, words=what.words),
    Answered: _answered,
    WordCaught: lambda say, one, what: say.say("word_caught", words=what.words),
    WordTied: _tied,
    IncidentNamed: lambda say, one, what: say.say(
        "incident_named", which=say.word("incident", what.which), words=what.words
    ),
    Corrected: _corrected,
    TopicSettled: lambda say, one, what: say.say(
        "topic_settled",
        topic=say.word("topic", what.topic),
        outcome=say.word("topic_outcome", what.outcome),
        reason=because(what.reason),
    ),
    LanguageChanged: lambda say, one, what: say.say("language_changed", language=say.word("language", what.language)),
    Told: lambda say, one, what: say.say(
        "told", who=say.person(one, what.person), what=say.word("told_what", what.what)
    ),
    Paused: lambda say, one, what: say.say(
        "paused", cause=say.word("pause_cause", what.cause), words=say.quoted(what.words)
    ),
    Resumed: lambda say, one, what: say.say(
        "resumed", state=say.word("child_state", what.state), words=say.quoted(what.words)
    ),
    ChildStateSeen: lambda say, one, what: say.say("child_state_seen", state=say.word("child_state", what.state)),
    HintGiven: lambda say, one, what: say.say(
        "hint_given", hint=say.word("hint", what.hint), words=say.quoted(what.words)
    ),
    BreakAsked: lambda say, one, what: say.say("break_asked", words=say.quoted(what.words)),
    ObserverWindow: lambda say, one, what: say.say("observer_there" if what.there else "observer_gone"),
    LimitReached: lambda say, one, what: say.say(
        "limit_reached", limit=say.word("limit", what.limit), percent=what.percent
    ),
    LimitPassed: lambda say, one, what: say.say(
        "limit_passed", limit=say.word("limit", what.limit), percent=what.percent, reason=because(what.reason)
    ),
    QuestionHanded: lambda say, one, what: say.say("question_handed", number=what.n, words=what.words),
    QuestionSettled: _settled,
    ExhibitAdded: lambda say, one, what: say.say(
        "exhibit_added", number=what.n, name=what.name, exhibit=say.word("exhibit", what.exhibit)
    ),
    ExhibitShown: _shown,
    ExhibitHidden: lambda say, one, what: say.say(
        "exhibit_hidden", number=what.exhibit, name=say.words_of(Thing.EXHIBIT, what.exhibit)
    ),
    ClosingBegan: lambda say, one, what: say.say(
        "closing_began", how=say.word("closing", what.how), reason=because(what.reason)
    ),
    StatementGiven: _statement,
    PlaybackSettled: lambda say, one, what: say.say(
        "playback_settled", extent=say.word("playback_extent", what.extent), reason=because(what.reason)
    ),
    SafetyAnswered: _safety,
    LeftUndone: lambda say, one, what: say.say(
        "left_undone", what=say.word("undone", what.what), reason=because(what.reason)
    ),
}
