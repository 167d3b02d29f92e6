"""A protocol says nothing that is not so: of the recording, of a signature, of whom it stands before, of an annex."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

import pytest

from interview_app.documents.protocol import PageMarks, protocol_pdf
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.events import PROGRAM, Event, EventKind, Json, Who
from interview_app.domain.happenings import Corrected, People, StatementGiven
from interview_app.domain.interview_words import Thing
from interview_app.domain.people import Capacity, InterviewKind
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    Correction,
    Paragraph,
    ProtocolForm,
    SignatureBlock,
    SignedWhere,
    Suspension,
    Unsigned,
    alike,
)
from interview_app.domain.protocol_entries import AnnexWords, Signing
from interview_app.journey.annexes import annexes_of
from tests.documents.protocols import signature
from tests.domain.drafted import (
    COURT,
    INVESTIGATOR,
    KK,
    MEDIA,
    ROLES,
    RU,
    added,
    chain,
    chained,
    course,
    drafted,
    material,
    person,
    prepared,
    the_people,
)
from tests.domain.room_events import SESSION
from tests.domain.test_drafting import blocks, said

WHOLE = {KK: "Жауап алу басынан аяғына дейін", RU: "Допрос с начала до конца"}
UNSTOPPED = {KK: "Жазба тоқтатыла тұрған жоқ", RU: "Приостановлений записи не было"}
_CLOSING = {KK: "Жауап алуды аяқтау", RU: "Завершение допроса"}
Heard: TypeAlias = tuple[int, EventKind, dict[str, Json]]
"""What the recorder said: when (s), of what kind, the body."""
LOST_OR_BROKEN = (
    EventKind.DEVICE_LOST,
    EventKind.DEVICE_BACK,
    EventKind.SOUND_OVERFLOW,
    EventKind.RECOVERED,
)


def recorded(*more: Heard, without: Iterable[str] = ()) -> ProtocolMaterial:
    """Return the material of a recording of one part in which nothing was lost, with *more* said by the recorder."""
    gone = {kind.value for kind in LOST_OR_BROKEN} | set(without)
    kept = [one for one in chain(9, skip=gone) if one.body.get("part") != 2]
    said_of_it = [*map(_as_said, kept), *((at, PROGRAM, kind, body) for at, kind, body in more)]
    return material(events=chained(sorted(said_of_it, key=lambda one: one[0])))


def _as_said(event: Event) -> tuple[int, Who, EventKind, dict[str, Json]]:
    return event.t_ns // 10**9, event.who, event.kind, dict(event.body)


@pytest.mark.parametrize("language", [KK, RU])
def test_a_recording_without_a_gap_and_without_a_loss_is_called_whole(language: InterviewLanguage) -> None:
    text = said(drafted(recorded(), language))
    assert WHOLE[language] in text
    assert UNSTOPPED[language] in text


@pytest.mark.parametrize("language", [KK, RU])
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (EventKind.DEVICE_LOST, {"device": "microphone", "reason": "unplugged"}),
        (EventKind.SOUND_OVERFLOW, {"count": 2}),
        (EventKind.RECOVERED, {"part": 1, "segments": 2, "lost_ms": 800, "recorder_ended": ""}),
        (
            EventKind.PART_STARTED,
            {"part": 2, "kind": "interview", "path": "p", "sha256": "0", "bytes": 1, "gap_ms": 9, "gap_reason": ""},
        ),
    ],
)
def test_a_recording_with_a_gap_or_a_loss_is_never_called_whole(
    language: InterviewLanguage, kind: EventKind, body: dict[str, Json]
) -> None:
    text = said(drafted(recorded((60, kind, body)), language))
    assert WHOLE[language] not in text
    assert UNSTOPPED[language] not in text
    assert ("төменде көрсетілген" if language is KK else "указаны ниже") in text


def test_of_nothing_recorded_nothing_is_said() -> None:
    text = said(drafted(recorded(without=["part_started"]), RU))
    assert "записывался" not in text


def test_as_many_devices_are_told_as_recorded() -> None:
    assert "(камер: 1, микрофонов: 1)" in said(drafted(recorded(), RU))
    body: dict[str, Json] = {"device": "camera-2", "backend": "v4l2", "asked": {}, "got": {}}
    again = [(at, EventKind.DEVICE_OPENED, body) for at in (1, 400)]
    assert "(камер: 2, микрофонов: 1)" in said(drafted(recorded(*again), RU))
    assert "(камера: 2, микрофон: 1)" in said(drafted(recorded(*again), KK))


def test_a_device_that_never_came_back_is_told_so() -> None:
    lost: Heard = (60, EventKind.DEVICE_LOST, {"device": "microphone", "reason": "unplugged"})
    back: Heard = (90, EventKind.DEVICE_BACK, {"device": "microphone", "lost_ms": 30_000})
    other: Heard = (90, EventKind.DEVICE_BACK, {"device": "camera-1", "lost_ms": 30_000})
    never = "до конца записи не заработало"
    assert never in said(drafted(recorded(lost), RU))
    assert never in said(drafted(recorded(lost, other), RU))
    assert never in said(drafted(recorded(lost, back, (120, *lost[1:])), RU))
    assert never not in said(drafted(recorded(lost, back), RU))
    anew: Heard = (90, EventKind.DEVICE_OPENED, {"device": "microphone", "backend": "alsa", "asked": {}, "got": {}})
    assert never not in said(drafted(recorded(lost, anew), RU))  # by a recorder that was started anew


def test_of_a_break_it_is_not_said_that_the_recording_went_on_where_it_broke_off() -> None:
    (unbroken,) = [one for one in blocks(drafted(recorded()), Suspension) if "Үзіліс" in one.what.kk]
    assert "Бейнежазба тоқтатылған жоқ" in unbroken.reason.kk
    (broken,) = [one for one in blocks(drafted(material()), Suspension) if "Үзіліс" in one.what.kk]
    assert broken.since.t_ms < 700_000 < (broken.until or broken.since).t_ms
    assert "Бейнежазба тоқтатылған жоқ" not in broken.reason.kk


def test_a_picture_that_stands_for_one_that_did_not_come_is_told() -> None:
    def frames(captured: int, encoded: int, dropped: int) -> str:
        one: Json = {"camera": 1, "captured": captured, "encoded": encoded, "dropped": dropped}
        stopped: Heard = (960, EventKind.RECORDING_STOPPED, {"reason": "interrupted", "cameras": [one]})
        document = drafted(recorded(stopped, without=["recording_stopped"]), RU)
        return "\n".join(one.text.ru for one in blocks(document, Paragraph))

    assert "повторяется предыдущий" in frames(388, 389, 0)
    assert "повторяется предыдущий" not in frames(400, 388, 12)


def below_the_warning(made: ProtocolMaterial) -> list[SignatureBlock]:
    """Return the child's places below the warning of liability."""
    places = blocks(drafted(made), SignatureBlock)
    return [one for one in places if one.where is SignedWhere.NOTICE and one.person == 0]


def test_whom_the_child_trusts_signs_below_the_warning_too_and_is_named_212_8() -> None:
    signing = Signing(0, "signature-004", Unsigned.IMPOSSIBLE, "қолы гипсте", "Омаров Нұрлан Серікұлы")
    (place,) = below_the_warning(material(17, entries=added(signings=(signing,))))
    assert (place.instead, place.unsigned, place.reason.kk) == (signing.instead, signing.unsigned, signing.reason)
    assert place.drawn == signature(5)


def test_a_child_who_does_not_sign_has_the_reason_below_the_warning_too_199_7() -> None:
    signing = Signing(0, "", Unsigned.REFUSED, "келіспейді")
    (place,) = below_the_warning(material(17, entries=added(signings=(signing,))))
    assert (place.drawn, place.unsigned, place.reason.kk) == (None, Unsigned.REFUSED, "келіспейді")


def test_a_certificate_signs_the_whole_file_and_has_one_field_in_it() -> None:
    made = material(17, entries=added(signings=(Signing(0, certificate=True),)))
    (place,) = below_the_warning(made)
    assert place.field == "person-0"
    rendered = protocol_pdf(drafted(made), PageMarks(SESSION, MEDIA, alike("")))
    assert [one.name for one in rendered.fields].count("person-0") == 1


def test_at_court_nobody_waits_for_a_child_who_does_not_sign_217_5() -> None:
    numbers = (*ROLES, *COURT)
    preparation = prepared(17, numbers, kind=InterviewKind.DEPOSITION, capacity=Capacity.WITNESS)
    made = material(17, preparation=preparation, events=chain(17, course(17, numbers)))
    assert below_the_warning(made) == []
    assert "қылмыстық жауаптылық туралы ескертілді" in said(drafted(made))


def test_a_correction_says_which_question_was_answered_and_when_it_was_noted_199_6() -> None:
    place = "ответ на вопрос № 2, 14:05:50 (00:02:50). Причина исправления"
    for form in ProtocolForm:
        places = [one.place.ru for one in blocks(drafted(material(entries=added(form=form)), RU), Correction)]
        assert "заданный вопрос № 2, 14:05:40 (00:02:40). Причина исправления" in places[0]
        assert place in places[1]
        assert "№ 3" not in "".join(places)


def test_a_correction_of_what_has_no_number_in_print_says_when_it_was_noted() -> None:
    happened = [
        *course(9),
        (900, 1, Corrected(Thing.ANSWERED, 2, "Мен жалғыз едім.", "дәл емес")),
        (901, 1, Corrected(Thing.INCIDENT, 1, "ойын түні", "дәл емес")),
        (902, 1, Corrected(Thing.EXHIBIT, 1, "хаттар.png", "аты басқа")),
        (903, 1, Corrected(Thing.ASKED, 2, "", "қойылмаған")),
        (904, 1, Corrected(Thing.ANSWERED, 3, "Сурет сұрайтын.", "дәл емес")),
    ]
    places = [one.place.ru for one in blocks(drafted(material(events=chain(9, happened)), RU), Correction)]
    assert [place.partition(").")[0] for place in places[2:7]] == [
        "ответ, 14:05:30 (00:02:30",
        "случай, 14:05:52 (00:02:52",
        "материал № 1, 14:16:40 (00:13:40",
        "заданный вопрос № 2, 14:05:40 (00:02:40",
        "ответ, 14:05:50 (00:02:50",
    ]


def test_before_the_judge_nothing_is_the_investigators_217() -> None:
    numbers = (*ROLES, *COURT)
    people = [replace(person(number), post="") for number in numbers]
    preparation = replace(
        prepared(15, numbers, kind=InterviewKind.DEPOSITION, capacity=Capacity.WITNESS), people=tuple(people)
    )
    named = the_people(numbers)
    before = People(tuple(one for one in named.people if one.number != INVESTIGATOR))
    happened = [(at, who, before if isinstance(what, People) else what) for at, who, what in course(15, numbers)]
    for entries in (added(), added(specialist_decision="психолог шақырылсын")):
        made = material(15, preparation=preparation, events=chain(15, happened), entries=entries)
        assert "ледовател" not in said(drafted(made, RU))
        assert "тергеу судьясының рұқсатымен" in said(drafted(made, KK))
        assert "Тергеушінің" not in said(drafted(made, KK))


@pytest.mark.parametrize(
    ("annexes", "said_of_it"),
    [
        (AnnexWords(observed="Бала тыныш."), ["прилагается заключение психолога"]),
        (AnnexWords(help_to="Дағдарыс орталығы"), ["прилагается направление ребёнка"]),
        (AnnexWords(help_needed="психолог"), ["прилагается направление ребёнка"]),
        (AnnexWords(), []),
    ],
)
def test_an_annex_that_is_made_is_named(annexes: AnnexWords, said_of_it: list[str]) -> None:
    made = material(entries=added(annexes=annexes))
    text = said(drafted(made, RU))
    assert [one for one in ("прилагается заключение психолога", "прилагается направление ребёнка") if one in text] == (
        said_of_it
    )
    assert len(annexes_of(made, RU, "")) == len(said_of_it)


@pytest.mark.parametrize(("whom", "printed"), [("сыртында күтсін.", "сыртында күтсін."), ("анасы", "анасы.")])
def test_a_sentence_has_one_full_stop(whom: str, printed: str) -> None:
    preparation = prepared(9, wish=replace(prepared(9).wish, asked=True, whom=whom))
    (wish,) = [one for one in blocks(drafted(material(preparation=preparation)), Paragraph) if "оңаша" in one.text.kk]
    assert wish.text.kk.endswith(f"Баланың жауабы: {printed}")


def test_what_somebody_wrote_ends_the_sentence_it_stands_in() -> None:
    happened = [
        *course(9),
        (900, 1, StatementGiven(False, "", "ұйықтап кетті")),
        (901, 1, StatementGiven(True, "", "")),
    ]
    for language in (KK, RU):
        document = drafted(material(events=chain(9, happened)), language)
        closing = next(one for one in document.sections if one.heading.text(language) == _CLOSING[language])
        told = [one.text.text(language) for one in closing.blocks if isinstance(one, Paragraph)]
        assert len(told) > 5
        assert all(text.endswith((".", "»")) and not text.endswith("..") for text in told)


def test_that_the_specialists_are_disinterested_is_asked_and_not_told() -> None:
    for language in (KK, RU):
        text = said(drafted(material(), language))
        assert "мүдделі емес" not in text
        assert "незаинтересованност" not in text
        assert "уведомлён" not in text
