"""Parts of the page on which a protocol is written, read and signed. Each shows entries and tells what was changed."""
