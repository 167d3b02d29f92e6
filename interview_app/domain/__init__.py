"""What things *are*: errors, events, sessions, media, verdicts.

Rules of this room: no I/O, no clock, no randomness, no Qt, no third-party library. Everything is frozen and
everything that varies is an argument.
"""
