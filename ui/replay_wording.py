"""The words of a replay: what every sentence about an interview is made of, in the window's language.

Rules. A role comes before a name; a number that nobody was named with has none. Words from a chain become one line, and
are cut off where nobody could have said so much at once. No Qt here.
"""

from interview_app.domain.events import Who
from interview_app.domain.exhibits import ExhibitAdded
from interview_app.domain.interview_words import Thing
from interview_app.replaying.chronicle import Chronicle, Occurrence
from ui.messages import Messages

_LONGEST = 4000


class Wording:
    """Makes sentences of the table ``told`` about what *chronicle* tells."""

    def __init__(self, chronicle: Chronicle, messages: Messages) -> None:
        self._chronicle = chronicle
        self.messages = messages

    def say(self, key: str, **params: str | int) -> str:
        """Return the sentence ``told.<key>``."""
        shown = {name: one_line(value) if isinstance(value, str) else value for name, value in params.items()}
        return self.messages.text(f"told.{key}", **shown)

    def word(self, table: str, code: str) -> str:
        """Return the text of a stable word."""
        return self.messages.word(table, code)

    def quoted(self, words: str) -> str:
        """Return a dash and *words*; nothing where there are none."""
        return self.say("quoted", words=words) if words.strip() else ""

    def words_of(self, thing: Thing, number: int) -> str:
        """Return the words of a thing as they were first entered; an ellipsis where it never was."""
        entered = self._chronicle.things.get((thing, number))
        if entered is None:
            return "…"
        return entered.name if isinstance(entered, ExhibitAdded) else entered.words

    def person(self, one: Occurrence, number: int) -> str:
        """Return role and name of the person with *number* at that moment; 0 is the child."""
        if number == 0:
            return self.say("child")
        named = one.people.get(number)
        return self.say("unlisted") if named is None else self.named(named.role, named.name)

    def by(self, one: Occurrence, who: Who) -> str:
        """Return role and name of whoever caused something; the role is the event's own."""
        named = one.people.get(who.person)
        return self.named(who.role, "" if named is None else named.name)

    def named(self, role: str, name: str) -> str:
        """Return *role* in words, and *name* where there is one."""
        word = self.word("role", role)
        return self.say("who", role=word, name=name) if name.strip() else word


def because(reason: str) -> str:
    """Return *reason* in brackets; nothing where there is none."""
    return f" ({one_line(reason)})" if reason.strip() else ""


def one_line(words: str) -> str:
    """Return *words* without line breaks; cut off where they are beyond all measure."""
    line = " ".join(words[:_LONGEST].split())
    space = " " if words[:1].isspace() else ""
    return f"{space}{line} …" if len(words) > _LONGEST else space + line
