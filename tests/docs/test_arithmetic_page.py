"""The page on arithmetic names every rule and every finding in the words of the code."""

from pathlib import Path

import pytest

from habeas.model.vocabulary import FindingKind, members
from habeas.reconcile import rules

PAGE = (Path(__file__).parents[2] / "docs" / "ARITHMETIC.md").read_text("utf-8")
SENTENCES = [text for name, text in vars(rules).items() if name.isupper() and isinstance(text, str)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_page_states_every_rule(sentence):
    assert sentence in PAGE


@pytest.mark.parametrize("kind", sorted(members(FindingKind)))
def test_page_describes_every_finding(kind):
    assert f"`{kind}`" in PAGE
