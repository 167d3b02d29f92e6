"""An interview that was recorded, in small, by a real recorder, and has stopped: what a protocol is written of."""

from collections.abc import Iterable
from dataclasses import replace

from interview_app.domain.bank import Phase
from interview_app.domain.events import Who
from interview_app.domain.happenings import (
    Answered,
    Asked,
    ChildCame,
    Happening,
    PhaseEntered,
    PlaybackSettled,
    SafetyAnswered,
    StatementGiven,
    Told,
    body_of,
    kind_of,
)
from interview_app.domain.interview_words import PlaybackExtent, SafetyQuestion, ToldWhat
from interview_app.domain.people import Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import Unsigned
from interview_app.domain.protocol_entries import (
    Acquainted,
    LackCode,
    LackReason,
    ProtocolEntries,
    Signing,
    WrittenRemark,
)
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import admit_and_claim
from interview_app.journey.live import LiveSession
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.journey.session_list import stands_at
from interview_app.vault.cases import Draft
from tests.journey.admitted import SLATE, demonstration, end, plan, started
from tests.recording.room import Room, wait_until

INVESTIGATOR = Who(Role.INVESTIGATOR.value, 1)
AT = "2026-11-21T11:05:00.000Z"
COURSE: tuple[Happening, ...] = (
    ChildCame(),
    *(Told(0, what) for what in (ToldWhat.TRUTH, ToldWhat.NO_TESTIMONY, ToldWhat.RIGHTS, ToldWhat.RELATION)),
    *(Told(number, ToldWhat.RECORDING) for number in range(5)),
    PhaseEntered(Phase.FREE_ACCOUNT),
    Asked(1, 1, InterviewLanguage.KK, "Не болғанын басынан айтып берші."),
    Answered(1, 1, "Ол маған хат жазды."),
    Asked(2, 1, InterviewLanguage.KK, "Содан кейін не болды?"),
    Answered(2, 2, "Мен анама айттым."),
    StatementGiven(True, "Бәрі дұрыс.", ""),
    PlaybackSettled(PlaybackExtent.IN_FULL, ""),
    *(SafetyAnswered(question, False, "") for question in SafetyQuestion),
)


def tell(live: LiveSession, course: Iterable[Happening] = COURSE) -> None:
    """Put into the chain of *live* what is told, asked and answered in an interview, and wait until it is there."""
    for one in course:
        assert live.tell(kind_of(one), body_of(one), who=INVESTIGATOR)
    wait_until(lambda: all(one.in_chain for one in live.view.told))


def stopped(desk: Preparing, keys: Room) -> tuple[Draft, LiveSession]:
    """Record a small interview with *desk*'s preparation, and stop it."""
    draft = plan(desk)
    live = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    tell(live)
    end(live)
    stands_at(desk.unlocked, draft.session, Standing.STOPPED, 500)
    return desk.load(draft.session), live


def filled(writing: ProtocolWriting, drawn: str) -> ProtocolEntries:
    """Return entries with which nothing is missing: the child drew *drawn*, the parent refused."""
    entries = replace(
        writing.entries,
        place="Алматы",
        attitude="күдіктіні танымайды",
        recording_statement="жазба толық",
        acquainted=(Acquainted(0, AT, aloud=True),),
        remarks=(WrittenRemark(2, AT, "Бала шаршаған жоқ."),),
        signings=(
            Signing(0, drawn),
            Signing(3, "", Unsigned.REFUSED, "асығыс кетті"),
            Signing(4, drawn),
        ),
    )
    lacking = writing.draft(entries).document.lacks
    assert not [one.code for one in lacking if one.blocks]
    return replace(entries, reasons=tuple(LackReason(LackCode(one.code), "сынақ жазбасы") for one in lacking))
