"""The demo's protocol: what is missing entered, or said why not; signed by hand and by certificate; put in its place.

Rules. Whoever has a certificate signs with it, everybody else draws. An interview that somebody broke off is sealed
without a protocol, with a reason.
"""

from interview_app.domain.people import Role
from interview_app.journey.demo_room import PASSPHRASE, SIGN_PROTOCOLS, DemoRoom
from ui.demo_hands import Hands, Script
from ui.pages.protocol import ProtocolPage
from ui.protocol.writing_desk import DRAWN, MISSING, REMARKS, TEXT

_CHILD = 0


def write(hands: Hands, place: DemoRoom) -> Script[None]:
    """Write the protocol, let everybody sign it, and attach it to the session."""
    page = yield from _opened(hands)
    yield from hands.keep("protocol")
    yield from _enter_missing(hands, page)
    yield from hands.press(page.desk.tabs.buttons[DRAWN])
    for person in page.desk.drawn.waiting:
        row = page.desk.drawn.rows[person]
        yield from hands.press(row.open)
        yield from hands.draw(row.box.pad)
        yield from hands.press(row.accept)
        yield from _drawn_up(hands, page)
    yield from hands.keep("protocol-drawn-signatures")
    yield from hands.press(page.primary)
    yield from hands.press(page.fixing.answers[1])
    yield lambda: page.certificates.rows and not hands.program.frame.worker.tasks
    yield from _certify(hands, page, place)
    yield from hands.keep("protocol-certificates")
    yield from hands.press(page.primary)


def leave_out(hands: Hands) -> Script[None]:
    """Say why there is no protocol."""
    page = yield from _opened(hands)
    yield from hands.press(page.leave_out)
    yield from hands.type(page.without.reason.area, hands.word("broken_off"))
    yield from hands.press(page.without.go)


def _opened(hands: Hands) -> Script[ProtocolPage]:
    page = yield from hands.page(ProtocolPage)
    yield from _drawn_up(hands, page)
    return page


def _drawn_up(hands: Hands, page: ProtocolPage) -> Script[None]:
    """Wait until everything is kept and can be seen on the pages."""
    worker = hands.program.frame.worker
    yield lambda: page.taken is not None and page.desk.settled and not worker.tasks and page.pages.painted


def _enter_missing(hands: Hands, page: ProtocolPage) -> Script[None]:
    desk = page.desk
    yield from hands.press(desk.tabs.buttons[TEXT])
    yield from hands.type(desk.text.place.line, hands.word("place"))
    yield from hands.type(desk.text.attitude.area, hands.word("attitude"))
    yield from hands.type(desk.text.statement.area, hands.word("statement"))
    text = desk.text
    yield from hands.press(text.papers.head)
    for field, key in (
        (text.birth_place, "birth_place"),
        (text.citizenship, "citizenship"),
        (text.nationality, "nationality"),
        (text.education, "education"),
        (text.family_status, "family_status"),
        (text.occupation, "occupation"),
        (text.document, "document"),
    ):
        if field.isVisible():
            yield from hands.type(field.line, hands.word(key))
    yield from hands.press(desk.tabs.buttons[REMARKS])
    for person, known in desk.remarks.acquainted.items():
        yield from hands.choose(known, "aloud" if person == _CHILD else "read")
    yield from hands.press(desk.tabs.buttons[MISSING])
    yield from _drawn_up(hands, page)
    for row in tuple(desk.missing.rows.values()):
        yield from hands.type(row.reason.area, hands.word("not_given"))
    yield from _drawn_up(hands, page)


def _certify(hands: Hands, page: ProtocolPage, place: DemoRoom) -> Script[None]:
    certificates, taken = page.certificates, page.taken
    people = taken.writing.preparation.people if taken is not None else ()
    files = {Role(role.value): place.certificate(role) for role in SIGN_PROTOCOLS}
    for person, file in [(one.number, files[one.role]) for one in people if one.role in files]:
        form = certificates.form
        yield from hands.press(certificates.rows[person].sign)
        yield from hands.type(form.file.line, str(file))
        yield from hands.type(form.passphrase.line, PASSPHRASE)
        yield from hands.press(form.open)
        yield from hands.press(form.sign)
        yield form.isHidden
        yield lambda: not hands.program.frame.worker.tasks
