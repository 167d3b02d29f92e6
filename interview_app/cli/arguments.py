"""The grammar of the command line, in the user's language.

Rules. Options are exact: an abbreviation that works today means something else tomorrow. A mistake ends with exit
code 64. ``--lang`` may stand before or after the command. argparse speaks through gettext, which it looks up by two
names in its own module; :func:`speaking` lends it ours while a line is read.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from interview_app import __version__
from interview_app.cli.exits import Exit
from interview_app.domain.session import Resolution
from interview_app.system.texts import LANGUAGES, Texts

PROGRAM = "interview-app"
Parsed = argparse.Namespace
_LONGEST_S = 12 * 3600


@contextmanager
def speaking(texts: Texts) -> Iterator[None]:
    """Let argparse speak the language of *texts*."""
    names = vars(argparse)
    before = names["_"], names["ngettext"]
    names["_"] = texts.message
    names["ngettext"] = lambda one, many, count: texts.message(one if count == 1 else many)
    try:
        yield
    finally:
        names["_"], names["ngettext"] = before


class Mistake(Exception):
    """Options that contradict each other; ``key`` is a text of the table ``usage``."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Command:
    """A command, or a family of commands, whose options are being declared; all texts are found by keys."""

    def __init__(self, parser: argparse.ArgumentParser, texts: Texts, key: str) -> None:
        self.texts = texts
        self._parser = parser
        self._key = key
        self._below: argparse._SubParsersAction[argparse.ArgumentParser] | None = None
        parser.add_argument("-h", "--help", action="help", help=self._option_help("help"))
        parser.add_argument(
            "--lang", choices=LANGUAGES, metavar="kk|ru|en", help=self._option_help("lang"), default=argparse.SUPPRESS
        )

    @classmethod
    def top(cls, texts: Texts) -> "Command":
        """Return the program itself."""
        command = cls(_Parser(texts, "app", PROGRAM), texts, "")
        command._parser.add_argument(
            "--version", action="version", version=f"{PROGRAM} {__version__}", help=command._option_help("version")
        )
        return command

    def command(self, name: str, run: Callable[..., int] | None = None) -> "Command":
        """Declare the command *name* below this one; *run* is what it does, none for a family."""
        if self._below is None:
            metavar = self.texts.text("metavar.command")
            self._below = self._parser.add_subparsers(
                title=self.texts.text("cli.commands"), metavar=metavar, required=True, parser_class=_Parser
            )
        key = f"{self._key}_{name}".strip("_").replace("-", "_")
        parser = self._below.add_parser(
            name,
            help=self.texts.text(f"command.{key}"),
            texts=self.texts,
            key=key,
            prog=f"{self._parser.prog} {name}",
        )
        if run is not None:
            parser.set_defaults(run=run)
        return Command(parser, self.texts, key)

    def argument(self, name: str, metavar: str) -> None:
        """Declare what must stand in its place; its help is ``option.<command>_<name>`` or ``option.<name>``."""
        self._parser.add_argument(name, metavar=self._metavar(metavar), help=self._option_help(name))

    def arguments(self, name: str, metavar: str) -> None:
        """Declare what may stand in its place any number of times, or not at all; its help as :meth:`argument`'s."""
        self._parser.add_argument(name, metavar=self._metavar(metavar), nargs="*", help=self._option_help(name))

    def option(
        self,
        flag: str,
        metavar: str,
        *,
        required: bool = False,
        repeated: bool = False,
        several: bool = False,
        read: Callable[[Texts, str], object] | None = None,
        default: object = None,
    ) -> None:
        """Declare an option with a value: *repeated* collects all, *several* takes several values each time."""
        texts = self.texts
        self._parser.add_argument(
            flag,
            metavar=self._metavar(metavar),
            required=required,
            action="extend" if several else "append" if repeated else "store",
            nargs="+" if several else None,
            type=str if read is None else lambda text: read(texts, text),
            default=[] if default is None and (repeated or several) else default,
            help=self._option_help(flag),
        )

    def choice(self, flag: str, words: Sequence[str], default: str | None = None) -> None:
        """Declare an option whose value is one of *words*; without a *default* it must be given."""
        self._parser.add_argument(
            flag,
            choices=words,
            default=default,
            required=default is None,
            metavar="|".join(words),
            help=self._option_help(flag),
        )

    def switch(self, *flags: str) -> None:
        """Declare options without a value, of which at most one may be given."""
        group = self._parser.add_mutually_exclusive_group()
        for flag in flags:
            group.add_argument(flag, action="store_true", help=self._option_help(flag))

    def parse(self, arguments: Sequence[str]) -> Parsed:
        """Return what *arguments* say; SystemExit after a help text (0) or a mistake (64)."""
        return self._parser.parse_args(arguments)

    def _metavar(self, key: str) -> str:
        return self.texts.text(f"metavar.{key}")

    def _option_help(self, flag: str) -> str:
        name = flag.strip("-").replace("-", "_")
        own = f"option.{self._key}_{name}"
        return self.texts.text(own if own in self.texts else f"option.{name}").replace("%", "%%")


class _Parser(argparse.ArgumentParser):
    def __init__(self, texts: Texts, key: str, prog: str) -> None:
        super().__init__(
            prog=prog,
            description=texts.text(f"about.{key}"),
            epilog=f"{texts.text('cli.examples')}\n{texts.text(f'examples.{key}').rstrip()}",
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._texts = texts

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, f"{self._texts.text('cli.usage_error', message=message)}\n")


class _Formatter(argparse.HelpFormatter):
    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Wrap a paragraph, but leave examples as they are: they are copied from the screen."""
        if "\n" in text:
            return "".join(f"{indent}{line}\n" for line in text.splitlines())
        return super()._fill_text(text, width, indent)


def seconds(texts: Texts, text: str) -> int:
    """Return a length of 1 s to 12 h."""
    return _whole(texts, text, _LONGEST_S)


def years(texts: Texts, text: str) -> int:
    """Return 1 to 20 years."""
    return _whole(texts, text, 20)


def rate(texts: Texts, text: str) -> int:
    """Return 1 to 60 pictures a second."""
    return _whole(texts, text, 60)


def channels(texts: Texts, text: str) -> int:
    """Return 1 or 2."""
    return _whole(texts, text, 2)


def size(texts: Texts, text: str) -> Resolution:
    """Return ``1920x1080`` as a resolution without a rate; even numbers from 160x120 to 3840x2160."""
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (160 <= width <= 3840 and 120 <= height <= 2160) or width % 2 or height % 2:
        raise argparse.ArgumentTypeError(texts.text("usage.size", value=text))
    return Resolution(width, height, 0)


def _whole(texts: Texts, text: str, largest: int) -> int:
    value = int(text) if text.isascii() and text.isdecimal() and len(text) <= 9 else 0
    if not 1 <= value <= largest:
        raise argparse.ArgumentTypeError(texts.text("usage.whole_number", value=text, largest=largest))
    return value
