"""The papers of a session by their codes, as file names, audit and windows know them."""

from enum import StrEnum


class PaperCode(StrEnum):
    """A paper beside the recording; the text's key is ``paper_name.<code>``."""

    PROTOCOL = "protocol"
    # what was explained to an adult, by the formality's own code
    RIGHTS = "rights"
    RECORDING_NOTICE = "recording_notice"
    UNDERTAKING = "undertaking"
    DISINTEREST = "disinterest"
    # annexes to the protocol
    URGENT = "urgent"
    PSYCHOLOGIST = "psychologist"
    HELP = "help"
    IDENTITY = "identity"
    # acts
    ACT = "act"
    FAILED_RECORDING = "failed_recording"
    # of the package and the room
    LABELS = "labels"
    CONTENTS = "contents"
    AUDIT = "audit"
