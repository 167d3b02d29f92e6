"""Things shown to the child, things the child made, and what is attached to the protocol.

Rules (arts 210.6, 212.3, 212.5; thesis 2.3, 4.2). Of each thing: what it is, whence it comes, its digest, whether the
digests of the seizure protocol are the same, when it was shown, and what was answered from then until it was hidden.
What the child made or wrote is attached; of what was only received the package holds the file.
"""

from collections.abc import Iterator

from interview_app.domain.drafting.account import now, words_of
from interview_app.domain.drafting.course import Step
from interview_app.domain.drafting.desk import NOBODY, Desk, lines, mark
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import Answered
from interview_app.domain.interview_words import Exhibit, Obtained, Thing
from interview_app.domain.protocol import Attachment, Block, Field, Fields, Paragraph, Section, Source
from interview_app.domain.protocol_entries import LackCode


def things(desk: Desk) -> Section:
    """Return the section on things shown and made."""
    blocks: list[Block] = []
    for step in desk.course.of(ExhibitAdded):
        blocks += _thing(desk, step)
    if not blocks:
        blocks.append(Paragraph(desk.say("nothing_shown"), Source(rules=("things-shown",))))
    return Section(desk.say("h_things"), (*blocks, *desk.in_place_of(LackCode.EXHIBIT_ORIGIN)))


def attachments(desk: Desk) -> tuple[Attachment, ...]:
    """Return what the child made and wrote, numbered."""
    found: list[Attachment] = []
    for step in desk.course.of(ExhibitAdded):
        thing, name = step.what, now(desk, Thing.EXHIBIT, step.what.n)
        if thing.exhibit is Exhibit.MADE and name:
            source = Source((step.seq,), ("things-made",))
            picture = desk.material.pictures.get(thing.plain_sha256, b"")
            made = desk.say("made_attached", name=words_of(desk, Thing.EXHIBIT, thing.n))
            found.append(Attachment(len(found) + 1, made, thing.plain_sha256, source, picture))
    for own in desk.entries.own_hand:
        source = Source(rules=("own-hand",))
        picture = desk.material.pictures.get(own.sha256, b"")
        words = desk.say(desk.gendered("own_hand"), name=desk.tongues.written(own.name) or NOBODY)
        found.append(Attachment(len(found) + 1, words, own.sha256, source, picture))
    return tuple(found)


def lacks_origin(desk: Desk) -> bool:
    """Return whether something was received of which nobody said whence it comes."""
    return any(
        not (origin.from_whom.strip() and origin.when.strip() and origin.how.strip())
        for step in desk.course.of(ExhibitAdded)
        if (origin := step.what.origin).form is not Obtained.MADE_HERE and now(desk, Thing.EXHIBIT, step.what.n)
    )


def _thing(desk: Desk, step: Step[ExhibitAdded]) -> Iterator[Block]:
    thing = step.what
    name = words_of(desk, Thing.EXHIBIT, thing.n)
    if not name:  # withdrawn: it stands among the corrections
        return
    is_made = thing.exhibit is Exhibit.MADE
    law = Source((step.seq,), ("things-made",) if is_made else ("things-shown", "exhibit-origin"))
    origin = ", ".join(filter(None, (thing.origin.from_whom, thing.origin.when, thing.origin.how)))
    rows: list[Field] = [
        *desk.field("thing", desk.say("exhibit", number=thing.n, name=name), law),
        *desk.field("sort", desk.words.word("exhibit", thing.exhibit.value), law),
        *desk.field("form_of", desk.words.word("obtained", thing.origin.form.value), law),
        *desk.field("origin", desk.tongues.said(step, origin), law),
        *desk.field("sha256", thing.plain_sha256, law),
    ]
    for compared in thing.compared:
        key = "digest_same" if compared.same else "digest_differs"
        said = desk.say(key, algorithm=compared.algorithm.upper(), given=compared.given)
        rows += desk.field("compared", said, law)
    if not thing.compared and not is_made:
        rows += desk.field("compared", desk.say("not_compared"), law)
    for shown in desk.course.of(ExhibitShown):
        if shown.what.exhibit == thing.n:
            rows += _shown(desk, shown)
    yield Fields(tuple(rows))


def _shown(desk: Desk, shown: Step[ExhibitShown]) -> Iterator[Field]:
    hidden = next((one for one in desk.course.of(ExhibitHidden) if one.seq > shown.seq), None)
    until = f"{hidden.at.clock} ({mark(hidden.at)})" if hidden else NOBODY
    source = Source((shown.seq, *((hidden.seq,) if hidden else ())), ("things-shown",))
    since = f"{shown.at.clock} ({mark(shown.at)})"
    yield from desk.field("shown", desk.say("from_to", since=since, until=until), source)
    if shown.what.consent:
        reason = desk.tongues.said(shown, shown.what.reason)
        said = desk.say("consent", who=desk.person(shown.what.consent), reason=reason)
        yield from desk.field("consent", said, Source((shown.seq,), ("intimate-pictures",)))
    answered = [
        (one, words)
        for one in desk.course.of(Answered)
        if one.seq > shown.seq and (hidden is None or one.seq < hidden.seq)
        if (words := words_of(desk, Thing.ANSWERED, one.what.n))
    ]
    meanwhile = Source((shown.seq, *(one.seq for one, _ in answered)), ("things-shown",))
    said = lines(words for _, words in answered) or desk.say("answers_in_recording", time=mark(shown.at))
    yield from desk.field("answered", said, meanwhile)
