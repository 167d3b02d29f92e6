"""The plan: saved by itself; the opinion is the psychologist's; what was recorded before; how a plan ends."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.domain.child import Child
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.people import FurtherGround, InterviewKind, Readiness
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import Grooming, InterviewLanguage, Opinion, Plan, Topic
from interview_app.domain.preparation import Preparation
from interview_app.domain.steps import Standing
from interview_app.journey.record import new_session_id
from interview_app.vault import sessions
from interview_app.vault.cases import Draft
from interview_app.vault.sessions import Seen
from tests.domain.preparations import whole
from tests.domain.test_case_dates import iin
from tests.ui.office import PEOPLE, Office
from tests.ui.people_driver import type_into
from ui.flow import AtCase, AtPlan
from ui.main_window import LEAST
from ui.pages.plan import PlanPage

ANNA = ChildIdentity("Қалиева", "Аружан", "", iin("17050460012"), "Абай 1", "№ 5 мектеп")
PLANNED = Plan(capacity=whole().plan.capacity, language=InterviewLanguage.KK)


@pytest.fixture
def draft(office: Office) -> Draft:
    return office.keep(whole(plan=PLANNED))


def _saved(office: Office, page: PlanPage) -> Preparation:
    office.driver.wait_until(lambda: page._autosave.settled)
    return office.stored(page.state.at_hand.session)


def _recorded(office: Office, draft: Draft, milliseconds: int = 600_000) -> None:
    now = office.unlocked.now_utc()
    with office.unlocked.database.transaction() as transaction:
        seen = Seen(draft.session, Standing.SEALED, now, milliseconds)
        sessions.take_note(transaction, seen, office.journey.today, now)


def _plan(office: Office, draft: Draft) -> PlanPage:
    office.at(AtPlan, draft.session)
    page = office.plan
    office.settle()
    return page


def test_a_plan_is_kept_as_it_is_entered(office: Office, draft: Draft) -> None:
    page = _plan(office, draft)
    assert not page.varieties.isVisible()
    assert not page.opinion_by.isVisible()
    page.kind.choose(InterviewKind.DEPOSITION.value)
    assert not page.kind_hint.isVisible()
    page.topics.ticks[Topic.CYBER_GROOMING.value].click()
    page.varieties.ticks[Grooming.BLACKMAIL.value].click()
    page.minutes.put(None)
    type_into(page.minutes.line, "45")
    page.language.choose("ru")
    page.helps.ticks["interpreter"].click()
    page.readiness.choose(Readiness.READY.value)
    assert page.opinion_by.value == "Иванов Пётр"  # the psychologist who will be there
    assert page.given_on.line.text() == "21.11.2026"
    plan = _saved(office, page).plan
    assert (plan.kind, plan.minutes, plan.language) == (InterviewKind.DEPOSITION, 45, InterviewLanguage.RU)
    assert (plan.topics, plan.varieties) == ((Topic.CORE, Topic.CYBER_GROOMING), (Grooming.BLACKMAIL,))
    assert plan.interpreter
    assert not plan.doctor
    assert plan.opinion == Opinion(Readiness.READY, "Иванов Пётр", "2026-11-21", "")
    office.driver.press("On to the room")
    assert office.room.isVisible()


@pytest.mark.parametrize(("typed", "said"), [("3", "from 5 to 240"), ("300", "from 5 to 240"), ("an hour", "whole")])
def test_an_impossible_length_is_told(office: Office, draft: Draft, typed: str, said: str) -> None:
    page = _plan(office, draft)
    page.minutes.put(None)
    type_into(page.minutes.line, typed)
    office.driver.wait_until(lambda: said in page.minutes.trouble)


def test_grooming_without_its_topic_and_an_opinion_without_a_name_are_told(office: Office, draft: Draft) -> None:
    page = _plan(office, draft)
    page.readiness.choose(Readiness.POSTPONE.value)
    page.opinion_by.put("")
    type_into(page.opinion_by.line, " ")
    page.kind.setFocus()
    office.driver.wait_until(lambda: "Write the name of the psychologist" in page.opinion_by.trouble)
    office.driver.wait_until(lambda: "Write the reasons of the opinion" in page.opinion_reasons.trouble)


def test_a_psychologist_gives_the_opinion_and_changes_nothing_else(office: Office, draft: Draft) -> None:
    office.sign_in(AccountRole.PSYCHOLOGIST)
    page = _plan(office, draft)
    assert not any(field.isEnabled() for field in page._plan_fields.values())
    assert not page.onward.isVisible()
    office.driver.press("ready")
    assert page.opinion_by.value == PEOPLE[AccountRole.PSYCHOLOGIST].name
    stored = _saved(office, page)
    opinion = Opinion(Readiness.READY, PEOPLE[AccountRole.PSYCHOLOGIST].name, "2026-11-21", "")
    assert stored == replace(draft.preparation, plan=replace(draft.preparation.plan, opinion=opinion))
    assert office.audit()[-1] == "judge_readiness"


def test_a_reviewer_only_sees(office: Office, draft: Draft) -> None:
    office.sign_in(AccountRole.REVIEWER)
    page = _plan(office, draft)
    assert not any(field.isEnabled() for field in page._fields.values())
    for button in (page.onward, page.end, page.end_with_act, page.papers):
        assert not button.isVisible()


@pytest.mark.parametrize(
    ("choice", "standing", "language", "title"),
    [
        ("postpone", Standing.POSTPONED, "kk", "кейінге"),
        ("must not be held", Standing.NOT_HELD, "en", "must not"),
    ],
)
def test_the_opinion_ends_the_plan_with_an_act(
    office: Office,
    draft: Draft,
    choice: str,
    standing: Standing,
    language: str,
    title: str,
    tmp_path: Path,
) -> None:
    page = _plan(office, draft)
    office.driver.press(choice)
    assert not page.onward.isVisible()
    office.driver.press("End the plan with an act")
    office.driver.wait_until(lambda: "Write the reasons" in page.opinion_reasons.trouble)
    type_into(page.opinion_reasons.area, "Бала қатты шаршаған")
    office.driver.press("End the plan with an act")
    office.driver.press("Go on planning")
    assert office.journey.load(draft.session).standing in (Standing.DRAFT, Standing.WAITING)
    office.driver.press("End the plan with an act")
    office.driver.press("End the plan")
    office.driver.wait_until(page.papers.isVisible)
    assert office.journey.load(draft.session).standing is standing
    assert not any(field.isEnabled() for field in page._fields.values())
    office.window.choices.languages[language].click()
    office.driver.wait_until(lambda: (page.title.text() == "Plan") is (language == "en"))
    page.papers.save_as(tmp_path / "act")
    office.driver.wait_to_see(str(tmp_path / "act.pdf"))
    text = " ".join(PdfReader(tmp_path / "act.pdf").pages[0].extract_text().split())
    for words in ("24751234500012", "Бала 1", "Иванов Пётр", "Бала қатты шаршаған", title):
        assert words in text
    page.papers.save_as(tmp_path / "act")
    office.driver.wait_until(lambda: office.window.notice.text.count("act.pdf"))
    assert office.audit().count("paper_saved") == 1
    office.window.choices.languages["en"].click()
    office.driver.press("Back to the case")
    office.driver.wait_until(office.case.closed.isVisible)
    office.driver.press("To the sessions")
    office.open(draft.session)
    office.driver.wait_until(office.plan.papers.isVisible)


def test_a_plan_is_called_off_with_a_reason_alone_and_planned_anew(office: Office, draft: Draft) -> None:
    page = _plan(office, draft)
    office.driver.press("The interview is not held")
    office.driver.wait_until(page.end_reason.line.hasFocus)
    office.driver.press("End the plan")
    office.driver.wait_to_see("Please fill this in.")
    type_into(page.end_reason.line, "адвокат келмеді")
    office.driver.press("End the plan")
    office.driver.wait_until(page.papers.isVisible)
    assert office.journey.act(draft.session).reasons == "адвокат келмеді"
    office.driver.press("Back to the case")
    office.driver.press("To the sessions")
    office.choose(draft.session)
    office.driver.press("Further session")
    assert office.case.alias.value == "Бала 1"
    assert office.case.state.at_hand.session != draft.session


def test_a_child_who_was_recorded_before_is_heard_again_with_a_ground_alone(office: Office, draft: Draft) -> None:
    office.journey.keep_identity(draft, ANNA)
    _recorded(office, draft)
    office.sign_in()
    office.choose(draft.session)
    office.driver.press("Further session")
    page = office.case
    assert (page.number.value, page.alias.value) == ("24751234500012", "Бала 1")
    office.driver.press("On to the plan")
    plan = office.plan
    office.driver.wait_to_see("21.11.2026: recorded as Бала 1.")
    office.driver.wait_to_see("Minutes already used today: 10 of 240.")
    assert not plan.heard.reason.isVisible()
    plan.heard.ground.choose(FurtherGround.ADDITIONAL_QUESTIONS.value)
    office.driver.press("Back to the case")
    office.driver.press("On to the plan")
    plan = office.plan
    office.driver.wait_until(lambda: "Write why the child is heard again" in plan.heard.reason.trouble)
    type_into(plan.heard.reason.area, "жаңа дәлел табылды")
    saved = _saved(office, plan).plan
    assert (saved.ground, saved.ground_reason) == (FurtherGround.ADDITIONAL_QUESTIONS, "жаңа дәлел табылды")


def test_a_child_who_may_have_been_recorded_has_to_be_identified(office: Office, draft: Draft) -> None:
    _recorded(office, draft)
    other = office.keep(whole(alias="Бала 2"))
    _plan(office, other)
    office.driver.wait_to_see("21.11.2026: Бала 1 was recorded, perhaps the same child.")


def test_recordings_that_the_records_do_not_know_are_explained(office: Office, draft: Draft) -> None:
    mine, test = new_session_id(), new_session_id()
    now = office.unlocked.now_utc()
    with office.unlocked.database.transaction() as transaction:
        seen = [Seen(one, Standing.STOPPED, now, 90_000) for one in (mine, test)]
        sessions.keep_strays(transaction, seen, now)
    page = _plan(office, draft)
    office.driver.wait_to_see("0:01:30")
    cards = {card.stray.seen.session: card for card in page.heard.strays.cards}
    cards[test].keep.click()
    assert cards[test].whose.trouble
    assert cards[test].reason.trouble
    cards[test].whose.choose("no_interview")
    type_into(cards[test].reason.line, "жазбада бос бөлме")
    cards[test].keep.click()
    office.driver.wait_until(lambda: len(page.heard.strays.cards) == 1)
    (card,) = page.heard.strays.cards
    card.whose.choose("this_child")
    type_into(card.reason.line, "жапсырмадағы нөмір")
    card.keep.click()
    office.driver.wait_to_see("recorded as Бала 1.")
    assert not page.heard.strays.isVisible()
    assert office.audit().count("stray_explained") == 2


def test_nothing_is_cut_off_in_any_language_look_or_size(office: Office, draft: Draft) -> None:
    page = _plan(office, draft)
    page.topics.ticks[Topic.CYBER_GROOMING.value].click()
    page.readiness.choose("postpone")
    page.heard.section.open()
    office.screenshots("plan")


def test_a_plan_without_a_case_may_be_entered_in_any_order(office: Office) -> None:
    bare = office.keep(replace(whole(), child=Child()))
    office.at(AtCase, bare.session)
    office.driver.press("On to the plan")
    page = office.plan
    page.language.choose("en")
    assert _saved(office, page).plan.language is InterviewLanguage.EN
    office.window.resize(*LEAST)
    office.driver.wait_until(lambda: office.window.height() == LEAST[1] and not office.driver.clipped())
