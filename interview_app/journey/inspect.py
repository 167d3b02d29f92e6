"""Looking into a package: what it says of itself, without a key and with one."""

from pathlib import Path

from interview_app.domain.errors import Code
from interview_app.domain.events import Json
from interview_app.evidence.inspect import inspect as inspect_package
from interview_app.evidence.reader import FileRefused, refusal
from interview_app.system.age import Identity


def inspect(package: Path, identity: Identity | None) -> dict[str, Json]:
    """Return what *package* says of itself as JSON values; with *identity* also its devices and events.

    Circumstances: PACKAGE_UNREADABLE, PACKAGE_ALTERED (its index or, with a key, its events cannot be read for that),
    PACKAGE_NOT_FOR_KEY.
    """
    try:
        return inspect_package(package, identity)
    except FileRefused as refused:
        raise refusal(Code.PACKAGE_ALTERED, package, refused.finding) from None
