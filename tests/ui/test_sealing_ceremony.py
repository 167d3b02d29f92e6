"""The sealing of an interview: what is ahead, the reasons that are asked for, and the copies afterwards."""

import shutil
from dataclasses import replace

import pytest

from interview_app.domain.audit import read_entry
from interview_app.domain.copies import SealingReason
from interview_app.domain.events import EventKind, Who
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.verdict import Verdict
from interview_app.journey.admitting import kept_key
from interview_app.journey.copies import copies_of
from interview_app.journey.sealing import reasons_of
from interview_app.vault import audit
from interview_app.vault.cases import Draft
from tests.domain.preparations import whole
from tests.ui.office import PEOPLE, Office
from tests.ui.test_admission_page import ANNA
from ui.flow import AtAdmission
from ui.pages.copies import CopiesPage
from ui.pages.sealing import SealingPage


@pytest.fixture
def draft(office: Office) -> Draft:
    here = whole()
    investigator = replace(here.people[0], name=PEOPLE[AccountRole.INVESTIGATOR].name)
    draft = office.keep(replace(here, people=(investigator, *here.people[1:])))
    office.journey.keep_identity(draft, ANNA)
    return draft


@pytest.fixture
def page(office: Office, draft: Draft) -> SealingPage:
    """The sealing page of an interview that was recorded a moment ago."""
    office.at(AtAdmission, draft.session)
    office.driver.wait_until(lambda: office.admission.may_start)
    office.driver.press("Start recording")
    office.live.wait_interview()
    recording = office.live.interview
    office.driver.wait_until(lambda: recording.live.recorded_ms >= 1000)
    office.live.end_interview()
    sealing = office.live.sealing
    office.driver.wait_until(lambda: sealing.ahead.looked)
    return sealing


def test_what_will_be_sealed_is_said_and_nothing_is_sealed_without_the_reason(
    office: Office, draft: Draft, page: SealingPage
) -> None:
    for words in (
        f"Case {office.journey.load(draft.session).preparation.case.number}",
        f"Session {draft.session}",
        "parts: 1",
        "No protocol is attached.",
        "Test room",
        "This computer only until it is sealed",
        "Master: ",
        "can be rewritten",
    ):
        assert office.driver.sees(words), words
    assert not page.seal.isEnabled()
    office.live.give_reason()
    office.driver.wait_until(page.seal.isEnabled)
    office.live.screenshots("to-be-sealed")
    office.live.seal()
    assert reasons_of(office.unlocked, draft.session) == {SealingReason.MASTER_REWRITABLE: "no optical drive"}
    assert [one.number for one in copies_of(office.unlocked, draft.session)] == [0, 1]
    assert office.driver.sees("This computer can no longer open the recording.")
    office.live.screenshots("interview-sealed")
    office.driver.press("Copies and labels")
    office.driver.wait_until(lambda: isinstance(office.window.page, CopiesPage) and office.window.page.log.copies)
    for words in ("Master", "Working copy"):
        office.driver.wait_to_see(words)
    office.live.screenshots("copies-sealed")


def test_whoever_plays_it_back_is_named_in_the_chain_and_in_the_audit(
    office: Office, draft: Draft, page: SealingPage
) -> None:
    office.driver.press("Play to the people present")
    office.driver.wait_until(lambda: page.playing.player is not None and page.playing.player.video.shown)
    player = page.playing.player
    assert player is not None
    player.act("play")
    office.driver.wait_until(lambda: player.played)
    office.driver.press("End the playback")
    office.driver.wait_until(lambda: not page.playing.busy)
    live = page.state.live
    assert live is not None
    played = [event.who for event in live.play().events() if event.kind is EventKind.PLAYED_BACK]
    assert set(played) == {Who("investigator", 1)}
    said = (read_entry(line) for _, line in audit.newest(office.unlocked.database, None, 50))
    (entry,) = (one for one in said if one.what == Action.PLAY_BEFORE_SEAL)
    assert (entry.person, entry.about) == (office.unlocked.person, f"session:{draft.session}")
    assert entry.details == {"role": "investigator"}


def test_with_one_copy_the_key_stays_until_a_reason_is_given(office: Office, draft: Draft, page: SealingPage) -> None:
    shutil.rmtree(page.state.folders[1])
    page = office.live.seal()
    assert page.cards[0].verdict is Verdict.VERIFIED
    assert not office.driver.sees("This computer can no longer open the recording.")
    assert kept_key(office.unlocked, draft.session) is not None
    assert not page.one_copy.accept.isEnabled()
    page.one_copy.reason.area.setPlainText("the other disk is broken")
    office.live.screenshots("one-copy")
    office.driver.press("Drop the key with one copy")
    office.driver.wait_to_see("This computer can no longer open the recording.")
    assert kept_key(office.unlocked, draft.session) is None
    assert reasons_of(office.unlocked, draft.session)[SealingReason.ONE_COPY] == "the other disk is broken"
