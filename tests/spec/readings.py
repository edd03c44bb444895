"""The readings: invented news and what a careful reader writes down, each a test and a row of the manual."""

from tests.spec.reading_forms import Chapter, read
from tests.spec.wire_readings import WIRE_CHAPTERS

CHAPTERS = (
    Chapter(
        "Numbers as they are written",
        "Digits, words and hedges give the least and the greatest number that the wording allows.",
        (
            read("Chad freed 52 prisoners on Monday.", "52 freed, episode"),
            read("Chad freed fifty-two prisoners on Monday.", "52 freed, episode"),
            read(
                "Chad released about 1,700 prisoners on Monday.", "about 1700 (1530 to 1870) freed, episode"
            ),
            read("Chad released nearly 1,200 prisoners.", "about 1200 (1080 to 1199) freed, episode"),
            read("Chad released at least 30 prisoners.", "at_least 30 (30 or more) freed, episode"),
            read("Chad released more than two dozen prisoners.", "more_than 24 (25 or more) freed, episode"),
            read("Chad released dozens of prisoners.", "dozens (24 to 99) freed, episode"),
        ),
    ),
    Chapter(
        "Numbers that count no detainees",
        "Years, ages, terms, money, distances, casualties and crowds are numbers of something else.",
        (
            read("Chad freed nine prisoners, aged 19 to 64, after five years in jail.", "9 freed, episode"),
            read("Chad freed 40 prisoners. Two buses carried them 120 kilometres.", "40 freed, episode"),
            read("The rebels killed 130 people before they freed 12 captives.", "12 freed, episode"),
        ),
    ),
    Chapter(
        "Whose number it is",
        "The whole of a release, a part of it, an earlier release, a running total, a stock or a flow.",
        (
            read(
                "Chad freed 52 prisoners, including six women.",
                "52 freed, episode",
                "6 freed, part, female",
            ),
            read(
                "Belarus released 52 prisoners on Thursday: 38 Belarusians and 14 foreigners.",
                "52 freed, episode",
                "38 freed, part, domestic",
                "14 freed, part, foreign",
            ),
            read(
                "Chad freed nine foreigners: four Cameroonians, three Nigerians and two Sudanese.",
                "9 freed, episode, foreign",
                "4 freed, part, CM",
                "3 freed, part, NG",
                "2 freed, part, SD",
            ),
            read(
                "Chad freed 31 prisoners on Monday. More than 1,200 political prisoners remain behind bars.",
                "31 freed, episode",
                "more_than 1200 (1201 or more) held, standing, political_prisoner",
            ),
            read(
                "Chad freed 31 prisoners. Some 65,000 people have been arrested since 2020.",
                "31 freed, episode",
                "about 65000 (58500 to 71500) detained, period",
            ),
            read(
                "Chad pardoned 123 prisoners, bringing the total number freed since June to 156.",
                "123 freed, episode",
                "156 freed, cumulative",
            ),
        ),
    ),
    Chapter(
        "What happened to the people",
        "Let go, to be let go, still held, taken; planned and denied releases are told apart from real ones.",
        (
            read("Chad will release 40 prisoners next week.", "40 to_be_freed, episode"),
            read("Forty prisoners walked free in Chad on Monday.", "40 freed, episode"),
            read(
                "Chad arrested 22 protesters on Monday, a day after it freed nine.",
                "22 detained, period",
                "9 freed, episode",
            ),
        ),
    ),
    Chapter(
        "People",
        "Detainees and former detainees by name; envoys, officials, lawyers and relatives are not.",
        (
            read(
                "Chad freed the journalist Idris Mabrouk Tolli on Monday, his lawyer Halime Abakar said.",
                "Idris Mabrouk Tolli, freed",
            ),
            read(
                "Chad freed nine prisoners. Opposition leader Saleh Doungous Brahim remains in prison.",
                "9 freed, episode",
                "Saleh Doungous Brahim, held",
            ),
            read(
                "Chad let prisoners go at the weekend. Also freed on Sunday were the poet Hawa Senoussi, 34, "
                "and Idris Mabrouk Tolli.",
                "Hawa Senoussi, freed",
                "Idris Mabrouk Tolli, freed",
            ),
            read(
                "Chad freed 12 prisoners and handed over the remains of the pilot Youssouf Garba Dadi.",
                "12 freed, episode",
                "Youssouf Garba Dadi, died",
            ),
            read(
                "Chad freed nine prisoners. The detention of the editor Hawa Senoussi was prolonged.",
                "9 freed, episode",
                "Hawa Senoussi, held",
            ),
            read(
                "Pirates let go the tanker Blue Ardo and her cook, Idris Mabrouk Tolli. Blue Ardo is free.",
                "Idris Mabrouk Tolli, freed",
            ),
        ),
    ),
    Chapter(
        "What was given in return",
        "Sanctions, funds, embassies, visits, payments: who gave what, and whether it was done.",
        (
            read(
                "Belarus freed 14 prisoners. In exchange, the United States lifted sanctions on potash.",
                "14 freed, episode",
                "sanctions_lifted by US: done",
            ),
        ),
    ),
    *WIRE_CHAPTERS,
)
