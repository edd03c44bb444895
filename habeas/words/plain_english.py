"""The nouns and days that whatever speaks to people says alike.

Takes the kind or the gender of people, or a day; gives English for them, one before many.
"""

from datetime import date

KIND_NOUNS = {
    "political_prisoner": ("political prisoner", "political prisoners"),
    "pow": ("prisoner of war", "prisoners of war"),
    "hostage": ("hostage", "hostages"),
    "civilian": ("civilian", "civilians"),
    "soldier": ("soldier", "soldiers"),
    "journalist": ("journalist", "journalists"),
    "clergy": ("member of the clergy", "members of the clergy"),
    "activist": ("activist", "activists"),
}
GENDER_NOUNS = {"female": ("woman", "women"), "male": ("man", "men")}


def say_day(day: date) -> str:
    """Return a day as "13 December 2025"."""
    return f"{day.day} {day:%B %Y}"
