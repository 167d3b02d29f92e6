"""What an interview is led with: child, plan, limits and banks, taken from the vault once, before the first question.

Rules. The question pages know the child by the alias alone; the folded words of its real name are held only to warn
before one of them goes into the record, and are shown nowhere. What the child told before stays away from here.
"""

from dataclasses import dataclass
from datetime import tzinfo

from interview_app.domain.bank import Bank, Name
from interview_app.domain.child import Gender
from interview_app.domain.errors import Bug
from interview_app.domain.events import Who
from interview_app.domain.interview_words import ToldWhat
from interview_app.domain.limits import Limits
from interview_app.domain.names import folded_words, telling_words
from interview_app.domain.people import Attendee, Role
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage, Topic
from interview_app.domain.preparation import Preparation
from interview_app.domain.rights import ChildNotice, told_at
from interview_app.domain.rules import Notice
from interview_app.journey.preparing import Preparing
from interview_app.questioning.banks import Banks
from interview_app.vault.cases import Draft


@dataclass(frozen=True)
class InterviewSetting:
    """One interview's child, plan and limits.

    ``operator`` is the investigator as the events know them; ``used_today_ms`` is what other sessions of this child
    took today; ``to_tell`` what the child is told, by age; ``child_name`` folded words of the real name.
    """

    session: str
    alias: str
    age: int
    gender: Gender | None
    language: InterviewLanguage
    modules: tuple[str, ...]
    varieties: tuple[str, ...]
    minutes: int
    limits: Limits
    used_today_ms: int
    operator: Who
    interviewer: str
    room: str
    to_tell: tuple[ToldWhat, ...]
    child_name: frozenset[str]
    zone: tzinfo | None = None

    def names_the_child(self, words: str) -> bool:
        """Return whether *words* have a word of the child's real name, or one that begins with it."""
        return any(word.startswith(tuple(self.child_name)) for word in folded_words(words))


@dataclass(frozen=True)
class PlannedTopic:
    """One thing that the plan wants to hear of: a block of a module, or a module that has none, by its ``id``."""

    id: str
    module: str
    name: Name


def setting_of(preparing: Preparing, draft: Draft, room: str) -> InterviewSetting:
    """Return what the interview of *draft* in the room called *room* is led with. Blocks; an entry in the audit.

    Circumstances NOT_PERMITTED, VAULT_LOCKED, VAULT_DAMAGED.
    """
    preparation = draft.preparation
    child, plan = preparation.child, preparation.plan
    age = child.age_on(preparing.today)
    if age is None or plan.language is None:
        raise Bug("an interview without an age or a language")
    investigator = investigator_of(preparation)
    modules = tuple(dict.fromkeys((Topic.CORE.value, *(topic.value for topic in plan.topics))))
    told = [ToldWhat(one.value) for one in ChildNotice if one in told_at(age)]
    if any(rule.notice is Notice.RELATION for rule in preparing.rules.notices(age)):
        told.append(ToldWhat.RELATION)
    return InterviewSetting(
        session=draft.session,
        alias=child.alias,
        age=age,
        gender=child.gender,
        language=plan.language,
        modules=modules,
        varieties=tuple(one.value for one in plan.varieties),
        minutes=plan.minutes,
        limits=preparing.rules.limits(age),
        used_today_ms=preparing.earlier(draft).used_ms_today,
        operator=as_events_know(investigator),
        interviewer=investigator.name,
        room=room,
        to_tell=tuple(told),
        child_name=_child_name(preparing, draft),
        zone=preparing.zone,
    )


def investigator_of(preparation: Preparation) -> Attendee:
    """Return who conducts the interview: the rules admit none without an investigator."""
    found = preparation.people_as(Role.INVESTIGATOR)
    if not found:
        raise Bug("an interview without an investigator")
    return found[0]


def as_events_know(person: Attendee) -> Who:
    """Return *person* as the events name whoever causes them."""
    return Who(person.role.value, person.number)


def planned_topics(setting: InterviewSetting, banks: Banks) -> tuple[PlannedTopic, ...]:
    """Return what the plan wants to hear of, in the order of the banks; of varieties those that were planned.

    The core is what every interview has; it is a topic only where nothing else was planned.
    """
    planned = [bank for bank in banks.banks if bank.id in setting.modules]
    matters = [bank for bank in planned if bank.id != Topic.CORE] or planned
    return tuple(topic for bank in matters for topic in _topics_of(bank, setting.varieties))


def _topics_of(bank: Bank, varieties: tuple[str, ...]) -> list[PlannedTopic]:
    blocks = [block for block in bank.blocks if not block.variety or block.id in varieties]
    found = [PlannedTopic(f"{bank.id}.{block.id}", bank.id, block.name) for block in blocks]
    return found or [PlannedTopic(bank.id, bank.id, bank.title)]


def _child_name(preparing: Preparing, draft: Draft) -> frozenset[str]:
    if not preparing.unlocked.may(Action.OPEN_IDENTITY):
        return frozenset()
    identity = preparing.identity(draft)
    return telling_words(f"{identity.surname} {identity.given_name} {identity.patronymic}")
