"""The case in which a child is heard, as far as the interview needs it. A draft may lack anything."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A case of the register of investigations; ``registered_on`` is an ISO date, ``body`` the investigating body.

    ``investigator`` and ``post`` are whoever is in charge; they enter the people of the interview from here.
    """

    number: str = ""
    articles: tuple[str, ...] = ()
    registered_on: str = ""
    investigator: str = ""
    post: str = ""
    body: str = ""

    @property
    def key(self) -> str:
        """What is equal for two spellings of one number: its letters and digits in lower case; '' without a number."""
        return "".join(letter for letter in self.number.casefold() if letter.isalnum())
