"""The house: what an administrator decided for this room, read from the vault, and changed with an entry in its audit.

Changes of this process take turns, so that none is lost to another.
"""

import threading
from collections.abc import Callable
from datetime import date

from interview_app.domain.custody import CustodyState, custody_state
from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.house import LOCK_MINUTES, House
from interview_app.domain.permissions import Action
from interview_app.domain.rules import Effect, Loosened, Rulebook, Rules, UnknownRule, UnknownSet
from interview_app.journey.rules import shipped_rules
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import settings

_HOUSE = "house"
_TURN = threading.Lock()


def house_of(unlocked: Unlocked) -> House:
    """Return the room's choices; the defaults where none were made. Circumstance VAULT_DAMAGED."""
    kept = settings.read(unlocked.database, _HOUSE)
    try:
        return House() if kept is None else from_json(House, kept)
    except Undeclared:
        raise Circumstance(Code.VAULT_DAMAGED, path=str(unlocked.places.database)) from None


def change_house(unlocked: Unlocked, house: House, action: Action) -> None:
    """Keep *house* as the room's choices; *action* says in the audit what was changed.

    Circumstances NOT_PERMITTED, RULES_LOOSENED, and those of the vault.
    """
    rules_of(house)
    if not LOCK_MINUTES[0] <= house.lock_minutes <= LOCK_MINUTES[1]:
        raise ValueError("a room locks itself after 1 to 60 minutes")
    before = house_of(unlocked)
    changed = [name for name in vars(house) if getattr(house, name) != getattr(before, name)]
    if changed:
        with unlocked.acting(action, "house", changed=", ".join(changed)) as transaction:
            settings.write(transaction, _HOUSE, to_json(house))


def amend(unlocked: Unlocked, action: Action, change: Callable[[House], House]) -> House:
    """Keep what *change* makes of the room's choices, one change after the other, and return it.

    Blocks for milliseconds. Circumstances as of :func:`change_house`, and those that *change* raises.
    """
    with _TURN:
        house = change(house_of(unlocked))
        change_house(unlocked, house, action)
    return house


def rules_of(house: House, book: Rulebook | None = None) -> Rules:
    """Return the rules of the room; circumstance RULES_LOOSENED where a rule was loosened or is not known any more."""
    tightened = {one.rule: one.effect for one in house.tightened}
    try:
        return Rules(book or shipped_rules(), house.rule_set, tightened)
    except Loosened as loosened:
        raise Circumstance(Code.RULES_LOOSENED, rule=loosened.rule) from None
    except (UnknownRule, UnknownSet) as unknown:
        raise Circumstance(Code.RULES_LOOSENED, rule=str(unknown)) from None


def effects_allowed(rules: Rules, rule_id: str) -> tuple[Effect, ...]:
    """Return the effects that a room may give to this rule of its set: its own and those that are stricter."""
    rule = next(one for one in rules.book.rules if one.id == rule_id)
    floor = Rules(rules.book, rules.set).effect(rule)
    return tuple(one for one in Effect if one.strength >= floor.strength and one is not Effect.NONE)


def custody_now(house: House, today: date) -> CustodyState:
    """Return whether the room has the custodians without whom nothing is recorded."""
    return custody_state(house.custodians, house.trial, today)
