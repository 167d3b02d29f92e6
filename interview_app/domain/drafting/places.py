"""A person's place to sign, wherever it is in the protocol: below what they were told, on each page, at the end.

Rules (arts 97, 199.7, 212). What was drawn is theirs or, with the reason why, that of whom they trust to sign instead;
whoever did not sign has a reason in that place. It reads the same everywhere.
"""

from interview_app.domain.drafting.desk import CHILD, Desk
from interview_app.domain.people import Role
from interview_app.domain.protocol import Said, SignatureBlock, SignedWhere, Source

_BY_CERTIFICATE = frozenset({Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.JUDGE, Role.SECRETARY})


def place_to_sign(desk: Desk, number: int, where: SignedWhere, rule: str) -> SignatureBlock:
    """Return the place of the person with *number*, which *rule* demands there."""
    signing = desk.entries.signing_of(number)
    role = next((one.role for one in desk.people if one.number == number), "")
    veiled = desk.is_hidden_person(number)
    is_certified = (signing.certificate or role in _BY_CERTIFICATE) and not veiled
    reason = signing.reason.strip()
    unsigned = signing.unsigned if reason else None
    is_child_on_a_page = number == CHILD and where is SignedWhere.EACH_PAGE
    return SignatureBlock(
        number,
        desk.say(desk.gendered(f"page_{desk.capacity.value}")) if is_child_on_a_page else desk.role(number),
        desk.name(number),
        where,
        Source(desk.people_events, (rule,)),
        None if unsigned and not signing.instead else desk.material.drawn.get(signing.drawn),
        unsigned,
        desk.tongues.written(reason) if unsigned else Said(),
        signing.instead,
        f"person-{number}" if is_certified and not unsigned else "",
        veiled,
    )
