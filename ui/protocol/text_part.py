"""What the protocol says besides the recording: form, languages, the words that only people can give.

What is rarely needed is folded away. An empty field is not printed, or it is missing, and then the list says so.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from interview_app.domain.drafting.demands import is_asked
from interview_app.domain.people import Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolForm
from interview_app.domain.protocol_entries import LackCode, Particulars, ProtocolEntries, Pseudonym
from ui.frame import Frame
from ui.protocol.afterwards import Afterwards
from ui.protocol.entry_part import EntryPart, Someone
from ui.protocol.name_forms import NameForms
from ui.protocol.own_hand import OwnHandPart
from ui.widgets.choice_field import OneOf
from ui.widgets.field import Field
from ui.widgets.identity_form import IdentityForm
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField

if TYPE_CHECKING:
    from ui.session_at_hand import SessionAtHand

_BY_AGE = "by_age"
_BOTH = "kk_ru"
_LONG = 20_000
_LANGUAGES: dict[str, tuple[InterviewLanguage, ...]] = {
    "kk": (InterviewLanguage.KK,),
    "ru": (InterviewLanguage.RU,),
    _BOTH: SIDE_BY_SIDE,
    "en": (InterviewLanguage.EN,),
}


class TextPart(EntryPart):
    """The fields; ``led`` names the ones to which a missing statement leads."""

    def __init__(self, frame: Frame, at_hand: "SessionAtHand") -> None:
        super().__init__(frame)
        theme = frame.theme
        self._at_hand = at_hand
        self._posts: tuple[str, ...] = ()
        self.languages = OneOf(theme, tuple(_LANGUAGES))
        self.form = OneOf(theme, (_BY_AGE, *(one.value for one in ProtocolForm)))
        self.place = TextField(longest=300)
        self.attitude = TextArea(longest=2000, lines=2)
        self.statement = TextArea(longest=2000, lines=2)
        self.summary = TextArea(longest=_LONG, lines=6)
        self.decision = TextArea(longest=1000, lines=2)
        self.birth_place = TextField(longest=300)
        self.citizenship = TextField(longest=100)
        self.nationality = TextField(longest=100)
        self.education = TextField(longest=300)
        self.family_status = TextField(longest=300)
        self.occupation = TextField(longest=300)
        self.document = TextField(longest=300)
        self.about = (
            *(self.birth_place, self.citizenship, self.nationality, self.education),
            *(self.family_status, self.occupation, self.document),
        )
        self.number = TextField(longest=60)
        self.day = TextField(longest=20)
        self.pseudonym = TextField(longest=120)
        self.representative = TextField(longest=120)
        self.identity = IdentityForm(theme, frame.messages)
        self.afterwards = Afterwards(theme, frame.clock.utc().astimezone().date())
        self.names = NameForms(frame)
        self.hands = OwnHandPart(frame)
        self.later, self.papers, self.own_data, self.secret, self.declined, self.written = (
            Section(theme) for _ in range(6)
        )
        sections: tuple[tuple[Section, tuple[QWidget, ...]], ...] = (
            (self.later, (self.afterwards,)),
            (self.papers, self.about),
            (self.own_data, (self.identity,)),
            (self.secret, (self.number, self.day, self.pseudonym, self.representative)),
            (self.declined, (self.names,)),
            (self.written, (self.hands,)),
        )
        plain = (self.languages, self.form, self.place, self.attitude, self.statement, self.summary, self.decision)
        for field in plain:
            self.add(field)
        for section, parts in sections:
            for part in parts:
                section.inside.addWidget(part)
            self.add(section)
        self.watch(*plain, *self.about)
        self.watch(self.number, self.day, self.pseudonym, self.representative)
        self.names.changed.connect(lambda forms: self.keep(replace(self.value(), forms=forms)))
        self.hands.removed.connect(self._take_off)
        self.own_data.opened.connect(self._open_identity)
        self.retranslate()
        self.put(self.entries)

    @property
    def led(self) -> dict[LackCode, tuple[Field | Section | QWidget, Section | None]]:
        """Where each statement that can be entered here is, and what has to be unfolded for it."""
        return {
            LackCode.PLACE: (self.place, None),
            LackCode.ATTITUDE: (self.attitude, None),
            LackCode.RECORDING_STATEMENT: (self.statement, None),
            LackCode.ACCOUNT: (self.summary, None),
            LackCode.FROM_14_DECISION: (self.decision, None),
            LackCode.PSEUDONYM_NUMBER: (self.number, self.secret),
            LackCode.PSEUDONYM_LEAK: (self.pseudonym, self.secret),
            LackCode.CASE_NUMBER: (self.afterwards.number, self.later),
            LackCode.BIRTH_DATE: (self.afterwards.born, self.later),
            LackCode.BIRTH_PLACE: (self.birth_place, self.papers),
            LackCode.CITIZENSHIP: (self.citizenship, self.papers),
            LackCode.NATIONALITY: (self.nationality, self.papers),
            LackCode.EDUCATION: (self.education, self.papers),
            LackCode.FAMILY_STATUS: (self.family_status, self.papers),
            LackCode.OCCUPATION: (self.occupation, self.papers),
            LackCode.SCHOOL: (self.identity.school, self.own_data),
            LackCode.CHILD_NAME: (self.identity.surname, self.own_data),
            LackCode.ADDRESS: (self.identity.address, self.own_data),
        }

    def value(self) -> ProtocolEntries:
        """Return the entries with what is typed here."""
        form = self.form.value
        chosen = Pseudonym(self.number.value, self.day.value, self.pseudonym.value, self.representative.value)
        return replace(
            self.entries,
            languages=_LANGUAGES.get(self.languages.value, self.entries.languages),
            form=None if form in ("", _BY_AGE) else ProtocolForm(form),
            place=self.place.value,
            attitude=self.attitude.value,
            recording_statement=self.statement.value,
            summary=self.summary.value,
            specialist_decision=self.decision.value,
            particulars=Particulars(
                birth_place=self.birth_place.value,
                citizenship=self.citizenship.value,
                document=self.document.value,
                nationality=self.nationality.value,
                education=self.education.value,
                family_status=self.family_status.value,
                occupation=self.occupation.value,
            ),
            pseudonym=None if chosen == Pseudonym("", "", "") else chosen,
        )

    def put(self, entries: ProtocolEntries) -> None:
        """Show *entries*."""
        secret = entries.pseudonym or Pseudonym("", "", "")
        own = entries.particulars
        code = next((code for code, languages in _LANGUAGES.items() if languages == entries.languages), "")
        self.languages.put(code)
        self.form.put(entries.form.value if entries.form else _BY_AGE)
        texts: tuple[tuple[TextField | TextArea, str], ...] = (
            (self.place, entries.place),
            (self.attitude, entries.attitude),
            (self.statement, entries.recording_statement),
            (self.summary, entries.summary),
            (self.decision, entries.specialist_decision),
            (self.birth_place, own.birth_place),
            (self.citizenship, own.citizenship),
            (self.nationality, own.nationality),
            (self.education, own.education),
            (self.family_status, own.family_status),
            (self.occupation, own.occupation),
            (self.document, own.document),
            (self.number, secret.number),
            (self.day, secret.day),
            (self.pseudonym, secret.name),
            (self.representative, secret.representative),
        )
        for field, text in texts:
            if field.value != text:  # what is the same keeps its cursor, and what can be undone
                field.put(text)
        self.afterwards.show_made(entries.completed)
        self.names.put(entries.forms)
        self.hands.put(entries.own_hand)

    def show_planned(self, planned: Preparation) -> None:
        """Ask for what *planned* lacks and can no longer be given, and of the child for what its age lets one ask.

        Offer the post of whoever conducts it.
        """
        age = planned.child.age_on(self.frame.clock.utc().astimezone().date())
        for code, (field, _) in self.led.items():
            if field in self.about:
                field.setVisible(age is None or is_asked(code, age))
        self.later.setVisible(self.afterwards.show_planned(planned))
        conducting = (*planned.people_as(Role.INVESTIGATOR), *planned.people_as(Role.JUDGE))
        self._posts = tuple(one.post for one in conducting if one.post)

    def show_people(self, people: Iterable[Someone]) -> None:
        """Offer their names to be declined by hand."""
        self.names.show_names((one.name for one in people if one.name), self._posts)

    def close_identity(self) -> None:
        """Take the child's own data off the screen."""
        self.own_data.open(False)

    def retranslate(self) -> None:
        """Say every word."""
        word = self.frame.messages.word
        self.languages.say(self.tr("Language of the protocol"))
        self.languages.offer(
            (
                ("kk", word("language", "kk")),
                ("ru", word("language", "ru")),
                (_BOTH, self.tr("Kazakh and Russian")),
                ("en", word("language", "en")),
            )
        )
        self.form.say(self.tr("How the conversation is set down (art. 199.3)"))
        forms = [(one.value, word("protocol_form", one.value)) for one in ProtocolForm]
        self.form.offer(((_BY_AGE, self.tr("by age")), *forms))
        self.place.say(self.tr("Where it is drawn up"), self.tr("Town, and street if it is known."))
        self.attitude.say(self.tr("The child's attitude to the suspect (art. 214.1)"))
        self.statement.say(self.tr("Statement about the recording (art. 210.12)"))
        self.summary.say(
            self.tr("Brief account, in the child's own words"),
            self.tr("For the brief form. While it is empty, the notes of the answers stand for it."),
        )
        self.decision.say(self.tr("Decision on a specialist for a child of 14 or older (art. 215.1)"))
        self.later.say(self.tr("Not known when the recording began"))
        self.papers.say(self.tr("Who the child is (art. 212)"))
        self.birth_place.say(self.tr("Place of birth"))
        self.citizenship.say(self.tr("Citizenship"))
        self.nationality.say(self.tr("Nationality"), self.tr("Nobody has to name it."))
        self.education.say(self.tr("Education"))
        self.family_status.say(self.tr("Marital status"))
        self.occupation.say(self.tr("Place of work, occupation or post"))
        self.document.say(self.tr("Identity document"))
        self.own_data.say(self.tr("The child's own data"))
        self.secret.say(self.tr("Pseudonym (art. 97)"))
        self.number.say(self.tr("Number of the decision"), self.tr("Without it no pseudonym may be printed."))
        self.day.say(self.tr("Day of the decision"))
        self.pseudonym.say(self.tr("Name chosen for the child"))
        self.representative.say(self.tr("Name chosen for the legal representative"))
        self.declined.say(self.tr("Names inside sentences"))
        self.written.say(self.tr("Written by the child (art. 212.5)"))
        self.identity.retranslate()
        self.names.retranslate()
        self.hands.retranslate()

    def _take_off(self, digest: str) -> None:
        value = self.value()
        self.keep(replace(value, own_hand=tuple(one for one in value.own_hand if one.sha256 != digest)))

    def _open_identity(self, opened: bool) -> None:
        if opened:
            self.identity.watch(self._at_hand, self.frame, lambda _circumstance: self.identity.forget())
        else:
            self.identity.forget()
