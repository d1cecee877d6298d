"""Plain text, in any encoding."""
