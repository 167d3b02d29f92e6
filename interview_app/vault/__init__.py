"""The room PC's own records: one encrypted database, the keys that open it, and what was done with it."""
