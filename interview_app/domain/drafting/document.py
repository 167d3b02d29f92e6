"""The protocol that writes itself: a pure function from what was prepared, what happened and what was added after it.

Rules (arts 199, 210.12, 212, 217). The order of the sections is the law's: the action, the people, the child, what was
explained, what went before, the course, the means, the remarks, the signatures. Each statement names the event or the
rule it comes from. What the code demands and nobody entered makes the document a draft, and is said.
"""

from interview_app.domain.drafting import account, ending, notices, opening
from interview_app.domain.drafting.closing import closing
from interview_app.domain.drafting.desk import NOBODY, Desk
from interview_app.domain.drafting.lacks import lacks
from interview_app.domain.drafting.material import ProtocolMaterial, Words
from interview_app.domain.drafting.recording import recording
from interview_app.domain.drafting.things import attachments, things
from interview_app.domain.protocol import ProtocolDocument, Said, alike


def draft_protocol(material: ProtocolMaterial, words: Words) -> ProtocolDocument:
    """Return the protocol of *material* in *words*; with its lacks it is a draft. No chain is too strange for it."""
    desk = Desk(material, words)
    drawn_up = (
        opening.general(desk),
        opening.people(desk),
        opening.person(desk),
        notices.notices(desk),
        notices.before(desk),
        account.course(desk),
        account.summary(desk),
        account.attendees_questions(desk),
        things(desk),
        closing(desk),
        recording(desk),
        ending.passed_over(desk),
        ending.remarks(desk),
        ending.signatures(desk),
    )
    sections = tuple(section for section in drawn_up if section is not None)
    attached = attachments(desk)
    return ProtocolDocument(
        title=opening.title(desk),
        subtitle=desk.say("subtitle_deposition" if desk.is_court else "subtitle"),
        place=opening.place(desk) or alike(NOBODY),
        day=words.day(desk.start) if desk.start else alike(NOBODY),
        form=desk.form,
        kind=desk.kind,
        languages=material.entries.languages,
        sections=sections,
        each_page=ending.each_page(desk),
        attachments=attached,
        lacks=tuple(lacks(desk, (sections, attached))),
    )


def running_head(material: ProtocolMaterial, words: Words) -> Said:
    """Return what stands above every page."""
    return opening.running_head(Desk(material, words))
