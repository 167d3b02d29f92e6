"""Papers as PDF. They are given what they print, in the words they print it in, and know no vault and no package."""
