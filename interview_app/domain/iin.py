"""The individual identification number (ЖСН, ИИН): twelve digits that tell a birth date, a gender and a check digit.

By the Programme on the transition to a single number, approved by the Government of Kazakhstan on 11 June 2003, № 565:
digits 1-6 are the birth date as YYMMDD, the 7th says century and gender (odd: male), 8-11 are a serial number. The
12th is the weighted sum of the eleven before it modulo 11, with weights 1 to 11; where that gives 10, with weights 3 to
11, 1, 2; a number for which that gives 10 too is never issued.
"""

import re
from dataclasses import dataclass
from datetime import date

from interview_app.domain.child import Gender

_CENTURIES = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}
_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))
_NEVER_ISSUED = 10


@dataclass(frozen=True)
class Iin:
    """What a number says about the person whom it names."""

    digits: str
    born: date
    gender: Gender


def read_iin(text: str) -> Iin | None:
    """Return what *text* (spaces do not count) says as an IIN; None if no such number can have been issued."""
    digits = "".join(text.split())
    if re.fullmatch(r"\d{12}", digits, re.ASCII) is None or int(digits[6]) not in _CENTURIES:
        return None
    century = int(digits[6])
    try:
        born = date(_CENTURIES[century] + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None
    if int(digits[11]) != check_digit(digits[:11]):
        return None
    return Iin(digits, born, Gender.MALE if century % 2 else Gender.FEMALE)


def check_digit(first_eleven: str) -> int | None:
    """Return the twelfth digit for the *first_eleven*; None where the number is never issued."""
    for weights in _WEIGHTS:
        rest = sum(weight * int(digit) for weight, digit in zip(weights, first_eleven, strict=True)) % 11
        if rest != _NEVER_ISSUED:
            return rest
    return None
