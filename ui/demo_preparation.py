"""The demo's investigator: signs in and prepares an interview, page by page, up to its admission.

Rules. The child is nine and a victim, who needs the most people: psychologist, legal representative and advocate. Each
of them signs every text. The child's own name is kept apart from everything else. The birthday is reckoned from today,
so that the demonstration never grows old.
"""

from datetime import timedelta

from interview_app.domain.child import Gender
from interview_app.domain.people import Capacity, Place, Readiness, Role
from interview_app.domain.permissions import AccountRole
from interview_app.journey.demo_room import PASSPHRASE, SIGN_IN
from ui.demo_hands import Hands, Script
from ui.demo_house import type_twice
from ui.pages.admission import AdmissionPage
from ui.pages.case import CasePage
from ui.pages.own_passphrase import OwnPassphrasePage
from ui.pages.people import PeoplePage
from ui.pages.plan import PlanPage
from ui.pages.room_check import RoomCheckPage
from ui.pages.sessions import SessionsPage
from ui.pages.unlock import UnlockPage

OWN_PASSPHRASE = "window pencil green boat"
CASE, ARTICLE = "267500031000123", "124"
AGE = 9
REGISTERED_DAYS_AGO = 12
ATTENDEES = (
    (Role.INVESTIGATOR, "", Place.IN_ROOM),
    (Role.PSYCHOLOGIST, "psychologist", Place.IN_ROOM),
    (Role.LEGAL_REPRESENTATIVE, "representative", Place.BEHIND_GLASS),
    (Role.ADVOCATE, "advocate", Place.BEHIND_GLASS),
)
"""As whom, by which of the demo's words, and from where; the page knows the investigator by itself."""


def sign_in(hands: Hands) -> Script[None]:
    """Sign in as the investigator, choose a passphrase of their own, and begin a new interview."""
    page = yield from hands.page(UnlockPage)
    yield from hands.type(page.sign_in.line, SIGN_IN[AccountRole.INVESTIGATOR])
    yield from hands.type(page.passphrase.line, PASSPHRASE)
    yield from hands.keep("sign-in")
    yield from hands.press(page.enter)
    own = yield from hands.page(OwnPassphrasePage)
    yield from hands.type(own.old.line, PASSPHRASE)
    yield from type_twice(hands, own.new, OWN_PASSPHRASE)
    yield from hands.keep("own-passphrase")
    yield from hands.press(own.keep)
    sessions = yield from hands.page(SessionsPage)
    yield lambda: not hands.program.frame.worker.tasks
    yield from hands.keep("sessions")
    yield from hands.press(sessions.new)


def case_and_child(hands: Hands) -> Script[None]:
    """Enter the case and the child."""
    page = yield from hands.page(CasePage)
    today = hands.program.frame.clock.utc().astimezone().date()
    registered = today - timedelta(days=REGISTERED_DAYS_AGO)
    yield from hands.type(page.number.line, CASE)
    yield from hands.type(page.articles.line, ARTICLE)
    yield from hands.type(page.registered.line, f"{registered:%d.%m.%Y}")
    yield from hands.type(page.post.line, hands.word("investigator_post"))
    yield from hands.type(page.body_name.line, hands.word("body"))
    yield from hands.choose(page.capacity, Capacity.VICTIM.value)
    yield from hands.type(page.birth.line, f"01.01.{today.year - AGE}")
    yield from hands.choose(page.language, hands.language)
    yield from hands.choose(page.gender, Gender.FEMALE.value)
    yield from hands.type(page.cared_for.line, hands.word("cared_for"))
    yield from hands.keep("case")
    yield from _protected(hands, page)
    yield from hands.press(page.onward)


def plan(hands: Hands) -> Script[None]:
    """Plan the interview, with the psychologist's opinion."""
    page = yield from hands.page(PlanPage)
    yield from hands.choose(page.language, hands.language)
    yield from hands.choose(page.readiness, Readiness.READY.value)
    yield from hands.type(page.opinion_by.line, hands.word("psychologist"))
    yield from hands.type(page.opinion_reasons.area, hands.word("opinion"))
    yield from hands.keep("plan")
    yield from hands.press(page.onward)


def room(hands: Hands) -> Script[None]:
    """Look at the room; the voice of the synthetic room is heard meanwhile."""
    page = yield from hands.page(RoomCheckPage)
    picture, clock, listed, _summary = page.tabs.buttons
    yield lambda: page.picture.pictures[0].showing
    yield from hands.press(clock)
    yield from hands.press(page.clock.agrees)
    yield from hands.tick(*(line.box for line in page.machine.ticked.lines.values()))
    yield lambda: page.check.space
    yield from hands.keep("room-clock-disks-power")
    yield from hands.press(listed)
    yield from hands.tick(*(line.box for line in page.list.lines.values()))
    yield from hands.keep("room-list")
    yield from hands.press(picture)
    yield from hands.tick(*(line.box for line in page.picture.framed.lines.values()))
    yield lambda: page.check.complete
    yield from hands.keep("room-picture-sound")
    for _ in range(len(page.tabs.buttons) - 1):
        yield from hands.press(page.onward)
    yield from hands.keep("room-summary")
    yield from hands.press(page.onward)


def people(hands: Hands) -> Script[None]:
    """Enter who is there; explain everything to each of them and let them sign."""
    page = yield from hands.page(PeoplePage)
    for role, who, where in ATTENDEES:
        yield from hands.press(page.people.add)
        form = page.person_form
        yield from hands.choose(form.role, role.value)
        if who:
            yield from hands.type(form.name.line, hands.word(who))
            yield from hands.type(form.post.line, hands.word(f"{who}_post"))
        yield from hands.choose(form.place, where.value)
        if role is Role.PSYCHOLOGIST:
            yield from hands.keep("person")
        yield from hands.press(page.primary)
        yield page.overview.isVisible
    yield from hands.keep("people")
    for number in tuple(page.people.rows):
        yield from _explain(hands, page, number)
    psychologist = next(number for number, row in page.people.rows.items() if row.person.role is Role.PSYCHOLOGIST)
    yield from hands.choose(page.people.guardian, str(psychologist))
    yield from hands.tick(*page.people.asked.ticks.values())
    yield from hands.type(page.people.whom.line, hands.word("wish"))
    yield from hands.keep("people-informed")
    yield from hands.press(page.primary)


def admission(hands: Hands) -> Script[None]:
    """See that nothing stands in the way."""
    page = yield from hands.page(AdmissionPage)
    yield page.start.isEnabled
    yield from hands.keep("admission")


def _protected(hands: Hands, page: CasePage) -> Script[None]:
    """Enter the child's own name and address, which are kept apart."""
    identity = page.identity
    yield from hands.press(page.identity_section.head)
    yield from hands.type(identity.surname.line, hands.word("child_surname"))
    yield from hands.type(identity.given_name.line, hands.word("child_given_name"))
    yield from hands.type(identity.patronymic.line, hands.word("child_patronymic"))
    yield from hands.type(identity.address.area, hands.word("child_address"))
    yield from hands.type(identity.school.line, hands.word("child_school"))
    yield from hands.press(identity.keep)
    yield identity.said.text
    yield from hands.press(page.identity_section.head)


def _explain(hands: Hands, page: PeoplePage, number: int) -> Script[None]:
    row = page.people.rows[number]
    if not row.explain.isVisibleTo(row):
        return
    yield from hands.press(row.explain)
    yield page.texts.isVisible
    if page.people.rows[number].person.role is Role.PSYCHOLOGIST:
        yield from hands.keep("rights")
    while page.texts.isVisible():
        yield from _sign(hands, page)


def _sign(hands: Hands, page: PeoplePage) -> Script[None]:
    formality = page.texts.formality
    yield from hands.draw(page.texts.box.pad)
    yield from hands.press(page.primary)
    yield lambda: not page.texts.isVisible() or page.texts.formality is not formality
