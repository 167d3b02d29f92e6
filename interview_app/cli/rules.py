"""``rules``: check a rules file, and explain what the rules say of an interview.

Exit code 0: no faults, or admitted; 1: faults, or not admitted. What cannot be known from the command line counts as
done unless an answers file says otherwise; without ``--at`` the hour is not judged.
"""

import argparse
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.cli.arguments import Command, Mistake, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.domain.people import Capacity, InterviewKind, Role
from interview_app.domain.rules import ADULT, UnknownSet, Wording
from interview_app.system.texts import Texts

if TYPE_CHECKING:
    from interview_app.domain.admission import Admission, Item
    from interview_app.domain.rules import Rule, Rulebook, Rules
    from interview_app.journey.rules import FaultInFile

_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


def declare(top: Command) -> None:
    """Declare the family and its commands."""
    family = top.command("rules")
    check = family.command("check", run_check)
    check.argument("rules_file", "file")
    explain = family.command("explain", run_explain)
    explain.option("--age", "number", required=True, read=_age)
    explain.choice("--kind", [kind.value for kind in InterviewKind])
    explain.choice("--capacity", [capacity.value for capacity in Capacity])
    explain.option("--people", "people", required=True, read=_people)
    explain.option("--at", "moment", read=_moment)
    explain.option("--set", "set")
    explain.option("--house", "file")
    explain.option("--rules", "file")
    explain.option("--answers", "file")
    explain.switch("--json")


def run_check(parsed: Parsed, console: Console) -> int:
    """Say every fault of a rules file, or of a house's choice, by line."""
    from interview_app.journey.rules import faults_of

    faults = faults_of(Path(parsed.rules_file))
    for one in faults:
        console.say("rules_fault", path=parsed.rules_file, line=one.line, text=_told(one, console.texts))
    if faults:
        return Exit.NOT_ALL
    console.say("rules_valid", path=parsed.rules_file)
    return Exit.DONE


def run_explain(parsed: Parsed, console: Console) -> int:
    """Say what the rules say."""
    from interview_app.domain.admission import admit
    from interview_app.domain.presumed import Answers, Stranger, presume
    from interview_app.journey.rules import Answered, read_answers, read_rules, shipped_rules

    book = shipped_rules() if parsed.rules is None else read_rules(Path(parsed.rules))
    rules = _rules(parsed, book)
    answered = Answered(Answers(), None) if parsed.answers is None else read_answers(Path(parsed.answers), book)
    kind, capacity = InterviewKind(parsed.kind), Capacity(parsed.capacity)
    try:
        facts = presume(parsed.age, kind, capacity, parsed.people, parsed.at, answered.answers)
    except Stranger:
        raise Mistake("stranger") from None
    admission = admit(rules, facts, answered.reasons or {})
    admitted = admission.admitted if answered.reasons is None else admission.complete
    if parsed.json:
        console.write_json(_as_json(admission, admitted, console.texts.language))
    else:
        _tell(admission, admitted, console)
    return Exit.DONE if admitted else Exit.NOT_ALL


def _rules(parsed: Parsed, book: "Rulebook") -> "Rules":
    from interview_app.domain.rules import Rules
    from interview_app.journey.rules import read_choice

    if parsed.house is not None:
        if parsed.set is not None:
            raise Mistake("set_and_house")
        return read_choice(Path(parsed.house), book)
    try:
        return Rules(book, parsed.set or book.default)
    except UnknownSet:
        raise Mistake("unknown_set") from None


def _sections(admission: "Admission") -> "tuple[tuple[str, str, tuple[Item, ...]], ...]":
    """Return for each section its name in JSON, its heading's text, and its items."""
    from interview_app.domain.admission import State

    return (
        ("blocks", "rules_blocks", admission.having(State.MISSING)),
        ("reasons", "rules_reasons", admission.having(State.REASON_NEEDED, State.REASON_GIVEN)),
        ("advice", "rules_advice", admission.having(State.ADVICE)),
    )


def _as_json(admission: "Admission", admitted: bool, language: str) -> dict[str, object]:
    def entry(rule: "Rule", text: Wording) -> dict[str, str]:
        return {"rule": rule.id, "article": rule.article or rule.source, "message": text.of(language)}

    lists: dict[str, object] = {
        name: [entry(item.rule, item.rule.text) for item in items] for name, _, items in _sections(admission)
    }
    prints = [entry(rule, rule.print) for rule in admission.prints if rule.print is not None]
    return {"admitted": admitted, **lists, "print": prints}


def _tell(admission: "Admission", admitted: bool, console: Console) -> None:
    def line(rule: "Rule", text: Wording) -> None:
        cited = admission.rules.book.citation(rule, language)
        console.say("rules_item", text=text.of(language), cited=cited, rule=rule.id)

    language = console.texts.language
    console.say("rules_admitted" if admitted else "rules_not_admitted", set=admission.rules.name)
    for _, heading, items in _sections(admission):
        if items:
            console.say(heading)
        for item in items:
            line(item.rule, item.rule.text)
            if item.reason:
                console.say("rules_reason", reason=item.reason)
    console.say("rules_print")
    for rule in admission.prints:
        if rule.print is not None:
            line(rule, rule.print)


def _told(found: "FaultInFile", texts: Texts) -> str:
    fault = found.fault
    return texts.text(f"rules_fault.{fault.code.value}", key=fault.where, value=fault.value)


def _age(texts: Texts, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text):
        raise argparse.ArgumentTypeError(texts.text("usage.age", value=text, largest=ADULT - 1))
    if int(text) >= ADULT:
        raise argparse.ArgumentTypeError(texts.text("usage.adult", value=text))
    return int(text)


def _people(texts: Texts, text: str) -> tuple[Role, ...]:
    words = [word.strip() for word in text.split(",")] if text.strip() else []
    for word in words:
        if word not in set(Role):
            roles = ", ".join(role.value for role in Role)
            raise argparse.ArgumentTypeError(texts.text("usage.role", value=word, roles=roles))
    return tuple(map(Role, words))


def _moment(texts: Texts, text: str) -> datetime:
    try:
        if _AT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(texts.text("usage.moment", value=text))
