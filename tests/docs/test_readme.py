"""What the documents tell people to type is what the program takes, and what they point to is there."""

import re
import shlex
from pathlib import Path

import pytest

from interview_app.cli.arguments import PROGRAM
from interview_app.cli.main import grammar
from interview_app.system.texts import Texts
from resources import package_readme
from tests.docs.documents import ROOT

README = ROOT / "README.md"
DOCUMENTS = sorted([README, ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])

_FENCED = re.compile(r"^( *)```sh *([\w-]*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
_NUMBERED = re.compile(r"^- \*\*([TN]\d+)\.\*\*", re.MULTILINE)
_CITED = re.compile(r"\b([TN]\d{1,2})\b")


def _lines(document: Path) -> list[tuple[str, str]]:
    """Return each line of every shell block, continued lines joined, with the block's label."""
    found = []
    for _, label, content in _FENCED.findall(document.read_text(encoding="utf-8")):
        found += [(label, line.strip()) for line in content.replace("\\\n", " ").splitlines()]
    return found


COMMANDS = [line for document in DOCUMENTS for _, line in _lines(document) if line.startswith(f"{PROGRAM} ")]
ORDINARY = [line for label, line in _lines(README) if label == "without-the-program"]
TARGETS = [line.split()[1] for _, line in _lines(README) if line.startswith("make ")]


def test_every_command_is_shown() -> None:
    shown = {command.split()[1] for command in COMMANDS}
    assert shown == {"keys", "devices", "record", "recover", "verify", "inspect", "export", "window", "replay", "rules"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_documents_is_one_of_the_program(command: str) -> None:
    parsed = grammar(Texts("en")).parse(shlex.split(command, comments=True)[1:])
    assert callable(parsed.run)


@pytest.mark.parametrize("line", ORDINARY)
def test_a_command_of_ordinary_tools_stands_in_every_packages_readme(line: str) -> None:
    commands = [said.strip().removeprefix("$ ") for said in package_readme().decode("utf-8").splitlines()]
    assert line in commands


def test_the_readme_tells_how_to_do_without_the_program() -> None:
    tools = {"sha256sum", "openssl", "age"}
    assert tools <= {word for line in ORDINARY for word in re.findall(r"[\w-]+", line)}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_of_the_readme_is_one_of_the_makefile(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    links = [link for link in _LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_documents_link_to_each_other() -> None:
    linked = {(README.parent / link).resolve() for link in _LINK.findall(README.read_text(encoding="utf-8"))}
    alone = [path.name for path in DOCUMENTS if path != README and not {path, path.parent} & linked]
    assert alone == []


def test_the_threat_models_numbers_are_whole_and_what_is_cited_is_there() -> None:
    numbers = _NUMBERED.findall((ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8"))
    for letter in "TN":
        own = [number for number in numbers if number.startswith(letter)]
        assert own == [f"{letter}{place}" for place in range(1, len(own) + 1)]
    cited = {number for document in DOCUMENTS for number in _CITED.findall(document.read_text(encoding="utf-8"))}
    assert cited <= set(numbers)


def test_a_decision_has_its_three_parts() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for place, decision in enumerate(decisions, start=1):
        text = decision.read_text(encoding="utf-8")
        assert decision.name.startswith(f"{place:04}-")
        assert text.startswith(f"# {place}. ")
        assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
