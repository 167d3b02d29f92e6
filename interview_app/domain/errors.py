"""One error tree with stable codes.

A *circumstance* is something in the world (a full disk, a busy camera, a wrong passphrase): the user is told in
their language what happened, what is safe and what to do. A *bug* is ours: it ends in a crash report without
personal data. Every member of :class:`Code` has a text in kk, ru and en (``resources/texts``); a test walks them.
"""

from enum import StrEnum


class Code(StrEnum):
    """Stable code of a circumstance; the text catalogue's key is ``error.<code>``."""

    # keys and certificates
    FILE_EXISTS = "file_exists"
    IDENTITY_UNREADABLE = "identity_unreadable"
    IDENTITY_LOCKED = "identity_locked"
    PASSPHRASE_UNREADABLE = "passphrase_unreadable"
    PASSPHRASES_DIFFER = "passphrases_differ"
    RECIPIENT_INVALID = "recipient_invalid"
    NO_RECIPIENT = "no_recipient"
    SIGNER_UNREADABLE = "signer_unreadable"
    SIGNER_PASSPHRASE = "signer_passphrase"
    SIGNER_PERSONAL = "signer_personal"
    SIGNER_NOT_VALID_NOW = "signer_not_valid_now"
    SIGNER_USAGE = "signer_usage"
    TRUST_UNREADABLE = "trust_unreadable"
    # custodians
    CUSTODIAN_KNOWN = "custodian_known"
    CUSTODIAN_NAMELESS = "custodian_nameless"
    CHALLENGE_WRONG = "challenge_wrong"
    CHALLENGE_UNREADABLE = "challenge_unreadable"
    CHALLENGE_NOT_FOR_KEY = "challenge_not_for_key"
    # the room's own settings
    ROOM_UNREADABLE = "room_unreadable"
    NO_SCREEN = "no_screen"
    DEMO_STUCK = "demo_stuck"
    # devices
    CAMERA_UNAVAILABLE = "camera_unavailable"
    MICROPHONE_UNAVAILABLE = "microphone_unavailable"
    SYNTHETIC_REFUSED = "synthetic_refused"
    TOO_MANY_CAMERAS = "too_many_cameras"
    # recording
    TARGET_UNUSABLE = "target_unusable"
    TARGETS_SAME_PLACE = "targets_same_place"
    SPACE_TOO_SMALL = "space_too_small"
    TARGETS_LOST = "targets_lost"
    RECORDER_LOST = "recorder_lost"
    RECORDER_REFUSED = "recorder_refused"
    RECORDER_VERSION = "recorder_version"
    SESSION_IN_USE = "session_in_use"
    # packages
    PACKAGE_UNREADABLE = "package_unreadable"
    PACKAGE_ALTERED = "package_altered"
    PACKAGE_NOT_FOR_KEY = "package_not_for_key"
    NOTHING_TO_SEAL = "nothing_to_seal"
    CHAIN_BROKEN = "chain_broken"
    MEDIA_NOT_IN_CHAIN = "media_not_in_chain"
    NO_MEDIA = "no_media"
    READ_BACK_FAILED = "read_back_failed"
    CHECK_BROKE_OFF = "check_broke_off"
    OUTPUT_UNWRITABLE = "output_unwritable"
    REASON_EMPTY = "reason_empty"
    PLAYBACK_CLOSED = "playback_closed"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    CANCELLED = "cancelled"


class InterviewAppError(Exception):
    """Root of every error the project raises on purpose."""


class Circumstance(InterviewAppError):
    """Something in the world went wrong; ``params`` fill the placeholders of the code's text."""

    def __init__(self, code: Code, /, **params: str | int) -> None:
        super().__init__(code.value, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in sorted(self.params.items()))
        return f"{self.code.value} ({shown})" if shown else self.code.value


class Bug(InterviewAppError):
    """The program contradicted itself; never shown as the user's fault."""
