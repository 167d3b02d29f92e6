"""An interview led over a real recorder and a real vault: what is told, what is kept, and coming back to it."""

from collections.abc import Callable

from interview_app.domain.bank import Phase, Purpose
from interview_app.domain.events import EventKind, Who
from interview_app.domain.happenings import ChildCame, Paused, PhaseEntered, Resumed
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.interview_words import ChildState, PauseCause
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.utterance import UtteranceType
from interview_app.journey.admitting import Interview, admit_and_claim, kept_key
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.leading import lead
from interview_app.journey.live import LiveSession
from interview_app.journey.preparing import Preparing
from interview_app.journey.unasked import NOTHING, Unasked, kept
from interview_app.system.paths import runtime_folder
from interview_app.vault import settings, utterances
from interview_app.vault.cases import Draft
from tests.journey.admitted import SLATE, demonstration, end, plan, started
from tests.recording.room import Room, wait_until

PSYCHOLOGIST = Who("psychologist", 2)
TYPED = "Ол кісі саған не дегенін"


def at_once(work: Callable[[], None]) -> None:
    work()


def begun(desk: Preparing, keys: Room) -> tuple[Draft, Interview, LiveSession]:
    draft = plan(desk)
    interview = admit_and_claim(desk, draft, demonstration(keys), SLATE)
    return desk.load(draft.session), interview, started(desk, interview)


def led(desk: Preparing, draft: Draft, live: LiveSession, *, came_back: bool = False) -> Interviewing:
    return lead(desk, draft, live, desk.unlocked.places.data, "Бөлме 1", later=at_once, came_back=came_back)


def test_what_happens_stands_in_the_chain_and_what_the_check_finds_in_the_vault(desk: Preparing, keys: Room) -> None:
    draft, _interview, live = begun(desk, keys)
    interviewing = led(desk, draft, live)
    assert (interviewing.state.guardian, len(interviewing.state.people)) == (2, 4)
    for happening in (ChildCame(), PhaseEntered(Phase.FREE_ACCOUNT)):
        assert interviewing.tell(happening) is None
    [opening] = interviewing.for_purpose(Purpose.FREE_ACCOUNT)[:1]
    assert interviewing.ask(interviewing.wording(opening), opening) is None
    assert interviewing.ask("Ол саған ұрысты ғой, иә?") is None
    assert interviewing.answer("Ол маған жазды.") is None
    assert interviewing.catch_word("жазды") is None
    assert interviewing.tell(Paused(PauseCause.DISTRESS, ""), PSYCHOLOGIST) is None
    assert interviewing.ask("Сосын не болды?") is Refusal.PAUSED
    assert interviewing.tell(Resumed(ChildState.CALM, "")) is Refusal.NOT_GUARDIAN
    assert interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is None
    mix = interviewing.mix()
    assert (mix.counts[UtteranceType.INVITATION], mix.counts[UtteranceType.SUGGESTIVE]) == (1, 1)
    kept = utterances.judged_in(desk.unlocked.database, draft.session)
    assert [(one.n, one.entry, one.type) for one in kept] == [
        (1, opening.id, UtteranceType.INVITATION),
        (2, "", UtteranceType.SUGGESTIVE),
    ]
    end(live)
    interviewing.stopped()
    assert interviewing.ask("Тағы не болды?") is Refusal.STOPPED
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    events = live.play().events()
    state = replayed(events)
    assert (state.odd, state.stopped, len(state.asked), len(state.pauses)) == (0, True, 2, 1)
    assert EventKind.ASKED in {event.kind for event in events}
    assert all("suggestive" not in event.line().decode() for event in events)
    key.destroy()


def test_a_program_that_comes_back_stands_where_it_stood(desk: Preparing, keys: Room) -> None:
    draft, interview, live = begun(desk, keys)
    first = led(desk, draft, live)
    first.tell(ChildCame())
    first.tell(PhaseEntered(Phase.EXPLORING))
    first.ask("Сол күн туралы айтып берші.")
    first.catch_word("ойын")
    first.tell(Paused(PauseCause.BREAK, ""), PSYCHOLOGIST)
    first.change_language(InterviewLanguage.RU)
    left = Unasked(draft.session, 1, Phase.EXPLORING, "core.rapport.likes", ("ойын",), TYPED, 0)
    first.keep_unasked(left)
    wait_until(lambda: all(one.in_chain for one in live.view.told))
    live.leave()
    assert live.join(30)
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None

    back = LiveSession.attach(interview.order.session, runtime_folder(), desk.unlocked.clock, key=key)
    assert back is not None
    wait_until(lambda: len(led(desk, draft, back, came_back=True).state.words) == 1)  # on its way to the disk
    second = led(desk, draft, back, came_back=True)
    for part in ("people", "guardian", "phase", "language", "child_there", "words", "asked", "pause"):
        ours, theirs = getattr(first.state, part), getattr(second.state, part)
        if part in ("words", "asked"):
            assert [one.said for one in ours] == [one.said for one in theirs]
        elif part == "pause":
            assert (ours.cause, ours.by) == (theirs.cause, theirs.by)
        else:
            assert ours == theirs
    assert second.mix().counts == first.mix().counts
    assert second.unasked == left
    database = desk.unlocked.places.database
    vault = [path for path in database.parent.iterdir() if path.name.startswith(database.name)]
    assert database in vault
    assert not [path for path in vault if TYPED.encode() in path.read_bytes()]
    assert second.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is None
    assert second.ask("Содан кейін не болды?") is None
    wait_until(lambda: all(one.in_chain for one in back.view.told))
    wait_until(lambda: len(led(desk, draft, back, came_back=True).state.asked) == 2)
    assert led(desk, draft, back, came_back=True).unasked == NOTHING
    end(back)
    key.destroy()


def test_what_another_version_kept_unasked_keeps_nobody_from_the_interview(desk: Preparing) -> None:
    assert kept(desk.unlocked) == NOTHING
    with desk.unlocked.database.transaction() as transaction:
        settings.write(transaction, "unasked", {"session": "a" * 26, "entries": []})
    assert kept(desk.unlocked) == NOTHING
