"""Measures analyses against gold annotations: what a lawyer read, in YAML, beside what the program read. Pure."""
