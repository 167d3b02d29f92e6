"""The books of what is explained before an interview, one a language, read from the program's own data."""

import tomllib
from functools import cache

from interview_app.domain.rights import RightsBook, read_rights
from resources import rights


@cache
def rights_book(language: str) -> RightsBook:
    """Return the book of *language* (``kk``, ``ru`` or ``en``)."""
    return read_rights(tomllib.loads(rights(language)))
