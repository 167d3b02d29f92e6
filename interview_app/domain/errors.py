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
    # persons' signatures on a paper
    SIGNATURE_FILE = "signature_file"
    SIGNATURE_PASSPHRASE = "signature_passphrase"
    SIGNATURE_NATIONAL_KEY = "signature_national_key"
    SIGNATURE_KEY = "signature_key"
    SIGNATURE_OF_ORGANISATION = "signature_of_organisation"
    SIGNATURE_USAGE = "signature_usage"
    SIGNATURE_NOT_YET = "signature_not_yet"
    SIGNATURE_EXPIRED = "signature_expired"
    SIGNATURE_FAILED = "signature_failed"
    TOKEN_MODULE = "token_module"
    TOKEN_REMOVED = "token_removed"
    TOKEN_KEY = "token_key"
    TOKEN_PIN = "token_pin"
    TOKEN_PIN_LAST = "token_pin_last"
    TOKEN_LOCKED = "token_locked"
    TOKEN_FAULT = "token_fault"
    TIME_STAMP_ADDRESS = "time_stamp_address"
    TIME_STAMP_UNANSWERED = "time_stamp_unanswered"
    TIME_STAMP_REFUSED = "time_stamp_refused"
    SIGNED_PAPER_UNREADABLE = "signed_paper_unreadable"
    SIGNED_PAPER_CHANGED = "signed_paper_changed"
    SIGNED_FIELD_MISSING = "signed_field_missing"
    SIGNED_FIELD_TAKEN = "signed_field_taken"
    SIGNED_BY_SAME_PERSON = "signed_by_same_person"
    # the protocol being written
    PROTOCOL_NO_KEY = "protocol_no_key"
    PROTOCOL_CHANGED_ELSEWHERE = "protocol_changed_elsewhere"
    PROTOCOL_FIXED = "protocol_fixed"
    PROTOCOL_LACKING = "protocol_lacking"
    PROTOCOL_UNSIGNED = "protocol_unsigned"
    PROTOCOL_SIGNED_OUTSIDE = "protocol_signed_outside"
    PROTOCOL_NOT_A_PICTURE = "protocol_not_a_picture"
    PICTURE_TOO_FINE = "picture_too_fine"
    # custodians
    CUSTODIAN_KNOWN = "custodian_known"
    CUSTODIAN_NAMELESS = "custodian_nameless"
    CHALLENGE_WRONG = "challenge_wrong"
    CHALLENGE_UNREADABLE = "challenge_unreadable"
    CHALLENGE_NOT_FOR_KEY = "challenge_not_for_key"
    # sessions in the vault
    SESSION_UNKNOWN = "session_unknown"
    SESSION_MOVED = "session_moved"
    DRAFT_CHANGED_ELSEWHERE = "draft_changed_elsewhere"
    DRAFT_CLOSED = "draft_closed"
    NOT_ADMITTED = "not_admitted"
    CHILD_RECORDED_BEFORE = "child_recorded_before"
    CHILD_UNIDENTIFIED = "child_unidentified"
    CUSTODY_TOO_FEW = "custody_too_few"
    STRAYS_UNEXPLAINED = "strays_unexplained"
    # the vault and its people
    VAULT_LOCKED = "vault_locked"
    VAULT_DAMAGED = "vault_damaged"
    VAULT_NEWER = "vault_newer"
    VAULT_KEYS_MISSING = "vault_keys_missing"
    VAULT_UNREADABLE = "vault_unreadable"
    VAULT_READ_ONLY = "vault_read_only"
    VAULT_DISK_FULL = "vault_disk_full"
    VAULT_BUSY = "vault_busy"
    VAULT_THERE = "vault_there"
    VAULT_ABSENT = "vault_absent"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGN_IN_WAIT = "sign_in_wait"
    SIGN_IN_NAME = "sign_in_name"
    SIGN_IN_TAKEN = "sign_in_taken"
    PERSON_NAMELESS = "person_nameless"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_EASY = "passphrase_easy"
    LAST_ADMINISTRATOR = "last_administrator"
    NOT_PERMITTED = "not_permitted"
    BACKUP_UNREADABLE = "backup_unreadable"
    BACKUP_FAILED = "backup_failed"
    # the room's own settings
    ROOM_UNREADABLE = "room_unreadable"
    COPY_MISSING = "copy_missing"
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
    # signing by NCALayer
    NCALAYER_ABSENT = "ncalayer_absent"
    NCALAYER_OLD = "ncalayer_old"
    NCALAYER_CANCELLED = "ncalayer_cancelled"
    NCALAYER_CALLED_OFF = "ncalayer_called_off"
    NCALAYER_TIMEOUT = "ncalayer_timeout"
    NCALAYER_REFUSED = "ncalayer_refused"
    NCALAYER_CLOSED = "ncalayer_closed"
    NCALAYER_ANSWER = "ncalayer_answer"
    NCALAYER_OTHER_BYTES = "ncalayer_other_bytes"
    # question banks
    BANK_REFUSED = "bank_refused"
    # questions from a file
    QUESTIONS_UNREADABLE = "questions_unreadable"
    QUESTIONS_COLUMNS = "questions_columns"
    QUESTIONS_ROW = "questions_row"
    # packages
    EVENTS_UNREADABLE = "events_unreadable"
    PACKAGE_UNREADABLE = "package_unreadable"
    PACKAGE_ALTERED = "package_altered"
    PACKAGE_NOT_FOR_KEY = "package_not_for_key"
    NOTHING_TO_SEAL = "nothing_to_seal"
    CHAIN_BROKEN = "chain_broken"
    MEDIA_NOT_IN_CHAIN = "media_not_in_chain"
    NO_MEDIA = "no_media"
    SEALED_ALREADY = "sealed_already"
    SEAL_UNFINISHED = "seal_unfinished"
    COPY_NOT_WHOLE = "copy_not_whole"
    COPY_THERE = "copy_there"
    COPY_NO_ROOM = "copy_no_room"
    READ_BACK_FAILED = "read_back_failed"
    CHECK_BROKE_OFF = "check_broke_off"
    OUTPUT_UNWRITABLE = "output_unwritable"
    ATTACHED_TOO_LARGE = "attached_too_large"
    ATTACHED_OTHER = "attached_other"
    ATTACHED_ABSENT = "attached_absent"
    RECEIVED_UNREADABLE = "received_unreadable"
    SEALING_BEGUN = "sealing_begun"
    REASON_EMPTY = "reason_empty"
    PLAYBACK_CLOSED = "playback_closed"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    CANCELLED = "cancelled"
    # the psychologist's window
    OBSERVER_ROLE = "observer_role"
    OBSERVER_ABSENT = "observer_absent"
    # the rules of the room
    RULES_UNREADABLE = "rules_unreadable"
    RULES_FAULTY = "rules_faulty"
    RULES_LOOSENED = "rules_loosened"


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
