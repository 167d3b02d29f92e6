"""How a protocol is drawn up: from what was prepared, what happened and what people added, to its document.

Rules of this room: those of the domain. Each module writes the sections on one matter; :mod:`.document` puts them in
their order, :mod:`.desk` holds what they all need, :mod:`.lacks` says what the code demands and is not there.
"""
