"""What people add to a protocol once the recording is over: nothing of it is in the chain, everything is written down.

Rules. Declared data: the vault keeps it whole, and a program that was killed finds it again. What was written is never
overwritten in the document: a correction by hand stands beside the earlier wording, with who and when (art. 199.6).
Persons are numbers of the session, 0 the child; moments are UTC as records write them; days are ISO text.
"""

from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import ProtocolForm, Unsigned


class GrammaticalCase(StrEnum):
    """What a sentence asks of a word: whose, to whom, whom, with or by whom, from whom (Kazakh alone)."""

    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    ABLATIVE = "ablative"


class LackCode(StrEnum):
    """A statement that a protocol must hold; the text's key is ``lack.<code>``."""

    PLACE = "place"
    START = "start"
    END = "end"
    DRAWN_UP = "drawn_up"
    CASE_NUMBER = "case_number"
    OFFICIAL = "official"
    PEOPLE = "people"
    JUDGE = "judge"
    SECRETARY = "secretary"
    CHILD_NAME = "child_name"
    PSEUDONYM_NUMBER = "pseudonym_number"
    PSEUDONYM_LEAK = "pseudonym_leak"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    CITIZENSHIP = "citizenship"
    NATIONALITY = "nationality"
    EDUCATION = "education"
    SCHOOL = "school"
    FAMILY_STATUS = "family_status"
    OCCUPATION = "occupation"
    ADDRESS = "address"
    CAPACITY = "capacity"
    LANGUAGE = "language"
    ATTITUDE = "attitude"
    FROM_14_DECISION = "from_14_decision"
    RIGHTS = "rights"
    RECORDING_NOTICE = "recording_notice"
    UNDERTAKING = "undertaking"
    DISINTEREST = "disinterest"
    INTERPRETER_ORDER = "interpreter_order"
    TRUTH = "truth"
    LIABILITY = "liability"
    NO_TESTIMONY = "no_testimony"
    CHILD_RIGHTS = "child_rights"
    OPINION = "opinion"
    GROUND = "ground"
    ACCOUNT = "account"
    HANDED = "handed"
    EXHIBIT_ORIGIN = "exhibit_origin"
    COMPLETENESS = "completeness"
    STATEMENT = "statement"
    PLAYBACK = "playback"
    SAFETY = "safety"
    MEANS = "means"
    MEDIA_DIGEST = "media_digest"
    GAP_REASON = "gap_reason"
    RECORDING_STATEMENT = "recording_statement"
    READ = "read"
    REFUSAL_REASON = "refusal_reason"
    TRUSTED_SIGNER = "trusted_signer"


COMPLETED_AFTERWARDS = (LackCode.CASE_NUMBER, LackCode.BIRTH_DATE)
"""What the plan alone holds, and may be written down once more after it can no longer be changed."""


class Translatable(StrEnum):
    """Whose words can be translated; the text's key is ``translatable.<code>``.

    A thing of the interview has its number there; a remark and a correction by hand have theirs, from 1.
    """

    ASKED = "asked"
    ANSWERED = "answered"
    WORD = "word"
    INCIDENT = "incident"
    QUESTION = "question"
    EXHIBIT = "exhibit"
    EVENT = "event"
    """Other words in an event, a reason mostly; its number is the event's in the chain."""
    SUMMARY = "summary"
    REMARK = "remark"
    CORRECTION = "correction"
    ENTERED = "entered"
    """What else people wrote, before and after; the number is 0, the words tell which."""


@dataclass(frozen=True)
class Translation:
    """The words ``of`` a ``thing``, as they stand there, put into ``language`` by ``person``, as ``text``.

    It holds for these words alone: of a thing that was corrected, the earlier wording has its own translation.
    """

    thing: Translatable
    number: int
    of: str
    language: InterviewLanguage
    text: str
    person: int
    at_utc: str


@dataclass(frozen=True)
class NameForm:
    """A declined name or post as somebody wrote it by hand; it is right whatever a program thinks."""

    language: InterviewLanguage
    name: str
    case: GrammaticalCase
    text: str


@dataclass(frozen=True)
class Pseudonym:
    """The decision (art. 97): its number and day, the name chosen for the child, one for the representative if any."""

    number: str
    day: str
    name: str
    representative: str = ""


@dataclass(frozen=True)
class Particulars:
    """Who the child is, besides the identity (art. 212.2); which of it is asked goes by age."""

    birth_place: str = ""
    citizenship: str = ""
    document: str = ""
    nationality: str = ""
    education: str = ""
    family_status: str = ""
    occupation: str = ""


@dataclass(frozen=True)
class WrittenRemark:
    """A remark or addition by ``person``, at ``at_utc``, in their own words."""

    person: int
    at_utc: str
    text: str
    addition: bool = False


@dataclass(frozen=True)
class WrittenCorrection:
    """A correction certified by ``person``: which ``place``, what stood there, what is right."""

    person: int
    at_utc: str
    place: str
    was: str
    now: str


@dataclass(frozen=True)
class Acquainted:
    """``person`` knows what the protocol says: read it, or ``aloud``: it was read to them."""

    person: int
    at_utc: str
    aloud: bool


@dataclass(frozen=True)
class Signing:
    """How ``person`` signed: ``drawn`` names a signature that the vault keeps; or why not, with its reason.

    ``instead`` is whom the child, or whoever cannot sign, trusts to sign (art. 212.8): then ``drawn`` is that person's
    signature. ``certificate``: they sign the file by certificate too.
    """

    person: int
    drawn: str = ""
    unsigned: Unsigned | None = None
    reason: str = ""
    instead: str = ""
    certificate: bool = False


@dataclass(frozen=True)
class OwnHand:
    """An answer in the child's own hand (art. 212.5): what it is, and the digest of the file."""

    name: str
    sha256: str


@dataclass(frozen=True)
class LackReason:
    """Why a statement is not there, in words; printed in its place."""

    code: LackCode
    text: str


@dataclass(frozen=True)
class Completed:
    """``text`` is what was not known when the recording began (COMPLETED_AFTERWARDS); ``by`` is who wrote it down.

    A birth date is ISO text. The latest one of a ``code`` holds; those before it stay.
    """

    code: LackCode
    text: str
    by: str
    at_utc: str


@dataclass(frozen=True)
class AnnexWords:
    """What people say in the papers beside the protocol (thesis 2.5.5, 2.5.6).

    ``urgent_to``, ``urgent_done``: to whom the urgent referral goes, what was done already; ``observed``: the
    psychologist's observations; ``help_to``, ``help_needed``: to whom the referral to help goes, and which help. Where
    one is '' what the record itself gives stands for it, or nothing.
    """

    urgent_to: str = ""
    urgent_done: str = ""
    observed: str = ""
    help_to: str = ""
    help_needed: str = ""


@dataclass(frozen=True)
class ProtocolEntries:
    """All that was added. ``form`` None: by age (art. 199.3). ``begun_utc`` is when drawing it up began (199.1).

    ``summary`` is the brief account in the first person, '' where the notes of the answers stand for it.
    ``conclusion`` is the psychologist's, ``referral`` where child and family find help (thesis 2.5.6).
    """

    languages: tuple[InterviewLanguage, ...] = (InterviewLanguage.KK,)
    form: ProtocolForm | None = None
    place: str = ""
    begun_utc: str = ""
    particulars: Particulars = Particulars()
    pseudonym: Pseudonym | None = None
    attitude: str = ""
    specialist_decision: str = ""
    summary: str = ""
    recording_statement: str = ""
    remarks: tuple[WrittenRemark, ...] = ()
    corrections: tuple[WrittenCorrection, ...] = ()
    acquainted: tuple[Acquainted, ...] = ()
    signings: tuple[Signing, ...] = ()
    own_hand: tuple[OwnHand, ...] = ()
    forms: tuple[NameForm, ...] = ()
    reasons: tuple[LackReason, ...] = ()
    conclusion: str = ""
    referral: str = ""
    annexes: AnnexWords = AnnexWords()
    completed: tuple[Completed, ...] = ()
    translations: tuple[Translation, ...] = ()

    def completed_as(self, code: LackCode) -> tuple[Completed, ...]:
        """Return what was written down afterwards for *code*, the one that holds last."""
        return tuple(one for one in self.completed if one.code is code)

    def reason_for(self, code: LackCode) -> str:
        """Return why the statement *code* is not there; '' where nobody said."""
        return next((one.text.strip() for one in self.reasons if one.code is code), "")

    def form_of(self, name: str, case: GrammaticalCase, language: InterviewLanguage) -> str:
        """Return *name* in *case* as it was corrected by hand; '' where it was not."""
        found = (one.text for one in self.forms if (one.language, one.name, one.case) == (language, name, case))
        return next(found, "")

    def signing_of(self, person: int) -> Signing:
        """Return how *person* signed; nothing drawn where they have not yet."""
        return next((one for one in self.signings if one.person == person), Signing(person))
