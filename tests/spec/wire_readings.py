"""Longer readings: passages as wires of many decades and countries word them, all of them invented.

Each has a story's worth of numbers: the release itself, its parts, what came before, who is still held.
"""

from tests.spec.reading_forms import Chapter, read

WIRE_CHAPTERS = (
    Chapter(
        "Wire copy: amnesties and pardons",
        "The order's number is the whole; women and foreigners are parts; what came before is earlier.",
        (
            read(
                "LOME, April 27 - Togo's president has pardoned 450 prisoners to mark independence day, "
                "state radio said on Saturday. Thirty of those freed are women. The jails still hold "
                "some 3,900 inmates.",
                "450 freed, episode",
                "30 freed, part, female",
                "about 3900 (3510 to 4290) held, standing",
            ),
            read(
                "Gambia let 34 more detainees out of prison on Monday. It freed 51 people in January "
                "2019 and 17 in March 2019.",
                "34 freed, episode",
                "51 freed, earlier",
                "17 freed, earlier",
            ),
            read(
                "Malawi's president ordered the release of 2,973 inmates on Friday. A further 1,640 "
                "prisoners had their sentences cut.",
                "2973 freed, episode",
                "1640 held, part",
            ),
            read(
                "Chad released 22 foreign prisoners on Thursday: six from Sudan, ten from Niger and six "
                "from Benin.",
                "22 freed, episode, foreign",
                "6 freed, part, SD",
                "10 freed, part, NE",
                "6 freed, part, BJ",
            ),
            read(
                "Since the new president took office in 2018, Malawi has released 310 political "
                "prisoners, a rights group said.",
                "310 freed, cumulative, political_prisoner",
            ),
            read(
                "Rwanda freed 2,140 prisoners on Saturday, the singer Aline Uwera among them.",
                "2140 freed, episode",
                "Aline Uwera, freed",
            ),
        ),
    ),
    Chapter(
        "Wire copy: exchanges",
        "Each side's number is the whole of its own episode; what both sides let go together is a sum.",
        (
            read(
                "Chad and Sudan exchanged 523 prisoners on Monday. Chad handed over 371 Sudanese and "
                "Sudan 152 Chadians.",
                "523 freed, cumulative",
                "371 freed, episode, SD",
                "152 freed, episode, TD",
            ),
            read(
                "Ukraine and Russia exchanged 44 prisoners of war each on Sunday, officials on both "
                "sides said.",
                "44 freed, episode, pow",
            ),
            read(
                "Israel freed 1,150 Arab prisoners on Monday in exchange for three Israeli soldiers held "
                "by Hamas.",
                "1150 freed, episode",
                "3 freed, episode, IL, soldier",
            ),
            read(
                "Hezbollah handed over the bodies of two Israeli soldiers on Wednesday and Israel freed "
                "five Lebanese prisoners.",
                "2 died, episode, IL, soldier",
                "5 freed, episode, LB",
            ),
            read(
                "Armenia handed over 12 Azerbaijani soldiers on Friday. Azerbaijan still holds 23 "
                "Armenian captives.",
                "12 freed, episode, AZ, soldier",
                "23 held, standing, AM",
            ),
        ),
    ),
    Chapter(
        "Wire copy: hostages and the kidnapped",
        "Seized is not freed: how many were taken, how many are out, how many are still in the "
        "captors' hands.",
        (
            read(
                "Gunmen released 27 pupils on Friday whom they had seized from a school in Nigeria in "
                "May. Eleven others are still missing.",
                "27 freed, episode",
                "11 held, standing",
            ),
            read(
                "Somali pirates freed a ship and its 21 Filipino sailors on Thursday. The pirates still "
                "hold 156 sailors.",
                "21 freed, episode, PH",
                "156 held, standing",
            ),
            read(
                "Gunmen abducted 33 villagers in Nigeria on Sunday and freed five of them on Monday.",
                "33 detained, period",
                "5 freed, episode",
            ),
            read(
                "The FARC handed over two Colombian policemen to the Red Cross on Sunday. One of the two "
                "is the sergeant Braulio Quesada Mora.",
                "2 freed, episode, CO",
            ),
            read(
                "The Taliban freed 12 South Korean hostages on Wednesday: ten women and two men. Seven "
                "more are still in captivity.",
                "12 freed, episode, KR, hostage",
                "10 freed, part, KR, female",
                "2 freed, part, KR, male",
                "7 held, standing, KR",
            ),
        ),
    ),
    Chapter(
        "Wire copy: headings, totals and who is counted twice",
        "A heading's number is the lead's number; a number told again is no second one; a list's "
        "members are parts.",
        (
            read(
                "Togo frees 625 prisoners\n\nTogo freed 625 prisoners on Monday. The order covers 625 "
                "people.",
                "625 freed, episode",
            ),
            read(
                "Cuba freed the dissident Oriol Batlle and 11 other prisoners on Tuesday.",
                "11 freed, part",
                "Oriol Batlle, freed",
            ),
            read(
                "Libya freed five Bulgarian nurses and a Palestinian doctor on Tuesday.",
                "5 freed, part, BG",
                "1 freed, part, PS",
            ),
            read(
                "Belarus pardoned 29 people on December 9, 2024. It had pardoned 30 people on August 16, "
                "2024 and 37 on September 16, 2024.",
                "29 freed, episode",
                "30 freed, earlier",
                "37 freed, earlier",
            ),
            read(
                "Myanmar freed 3,000 prisoners on Sunday. One of the 3,000 is the reporter Thida Moe "
                "Lwin, 36.",
                "3000 freed, episode",
            ),
            read(
                "Sudan freed 64 members of the Chadian army on Monday. Nine of those freed are officers.",
                "64 freed, episode, TD",
                "9 freed, part, TD",
            ),
            read(
                "Venezuela freed 49 political prisoners on Monday, bringing to 143 the number let out "
                "since January.",
                "49 freed, episode, political_prisoner",
                "143 freed, cumulative",
            ),
        ),
    ),
    Chapter(
        "Wire copy: numbers of another matter",
        "Escapes, arrests of the day, prison statistics and the numbers of dates and ages let nobody go.",
        (
            read(
                "On 16 March 740 prisoners were freed in Burundi.",
                "740 freed, episode",
            ),
            read(
                "Chad freed 18 prisoners on Monday, 15 of them older than 70, by a decree of January 1, "
                "2023.",
                "18 freed, episode",
                "15 freed, part",
            ),
            read(
                "Dozens of inmates broke out of a jail in Haiti on Sunday, the police said.",
            ),
        ),
    ),
)
