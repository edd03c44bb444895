"""Bytes to reports: text, Markdown, web pages, JSON Lines, folders of them, standard input.

Takes paths and gives `Report`s, cleaned of what pages print around them, so that every offset counts in
the text that the report stores. Never stops at an input that cannot be read: that is a `Refusal`.
"""

from habeas.read.reports import read_reports

__all__ = ["read_reports"]
