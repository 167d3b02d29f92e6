"""Parts of the interview's windows. Each looks at one interview and says what it does through it."""
