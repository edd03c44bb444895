import pytest

from habeas import extract_claims
from habeas.model import Report


@pytest.mark.parametrize(
    "other",
    [
        "Three other flights completed the release.",
        "The plane left at 0600 GMT with the freed prisoners.",
        "Some 300 relatives were waiting for the freed prisoners.",
        "The police chief, 41, and his 16 March order were praised.",
        "Six hundred guests were there to meet the freed prisoners.",
        "The youngest of them is aged 19 and the oldest is older than 70.",
        "Ivo Petrak, 69, is at home, with a woman of 70.",
        "All are men over 60 and the youngest is 61.",
        "Nobody knows who sat in cell 12.",
        "Most are over 60 or ill.",
        "Among them is the army medic Una Tarvo, 34, who was seized in April.",
        "One in five of these was soon arrested again.",
        "They were let out at nine on Monday evening.",
        "The Harbour Five were among them.",
        "They are eight more than in June.",
        "A country of 20 million people rejoiced.",
        "One of the 52 is the reporter Ruta Ziemele.",
        "Most of them had spent a year or two in jail.",
        "With one activist saying that most were dissidents, two officials told a paper of the rest.",
        "The unrest that went before had claimed at least seven lives.",
        "The unrest left 325 people dead.",
        "The Group of 75 was not among them.",
        "A six-member team of the fisheries office came to fetch them.",
        "Both groups of prisoners had been freed by noon.",
        "They were freed in two batches, and three teams of officials freed them.",
        "They went to Spain together with 647 family members.",
        "Another 130 inmates escaped from a jail in the south.",
        "Both soldiers and officials met the freed prisoners on the plane.",
        "One prisoner in eight is older than that.",
        "Most had been held for between one year and six.",
        "They were let out of jail on Thursday (24), the police said.",
        "They were let out of jail today (28), the police said.",
        "Parliament had approved the amnesty 66 to two.",
        "That is about one in seven - too few for many.",
        "Some of them are ill or past 60.",
        "They had sat in a jail built for 240.",
        "The capacity of its prisons is 9,886, and there are beds for 9,700.",
        "The war has displaced 35,000 people.",
        "Osska has sanctioned more than 200 officials of Balu.",
        "The republic turns 40 on May 2.",
        "Their guards had lunch until ten to four, and then opened the gate.",
        "Not one of them was hurt, and not a single prisoner complained.",
        "The army killed 130 people before the prisoners were freed.",
        "One of them, the Lusaka reporter Ivo Petrak, is serving a second sentence and remains in prison.",
        "One of the freed women, Private Una Tarvo, had been held since August.",
        "One driver, Omar al-Tarvo, 55, died in captivity in July.",
        "It released one of its best-known bloggers too, and put him on a plane.",
        "Balu has not released a single prisoner, and the party did not find a single name from its list.",
        "In January the rebels had released a sick soldier.",
        "They were met at the harbour by some 150 supporters.",
        "Two officials, both of the security services, told a paper of the rest.",
        "More than 700,000 people have been forced from their homes.",
        "The prisons are filled to more than three times their capacity.",
        "The army puts the rebels' strength at 4,200.",
        "The bloc imposed sanctions on 15 officials, and the inquiry into 1,150 suspects goes on.",
        "Twelve judges voted in favour of the decision and three against.",
    ],
)
def test_other_numbers_count_no_detainees(other: str) -> None:
    claims = extract_claims(Report(name="r", text=f"Osska freed 52 prisoners on Monday. {other}")).claims
    assert [claim.value for claim in claims if claim.kind == "count"] == [52]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In March 31 soldiers were set free by the rebels.", 31),
        ("Since the president took office 78 have been freed.", 78),
        ("On Cyprus Osska gave up 24 wounded.", 24),
        ("The captors of eleven freed a six-man crew on Friday.", 6),
        ("Grace went to 04 prisoners more.", 4),
        ("A pardon was meant for 90 prisoners.", 90),
        ("It passed a law in March, and handed over twelve men to Balu.", 12),
    ],
)
def test_numbers_that_count_the_freed_stay(text: str, number: int) -> None:
    claims = extract_claims(Report(name="r", text=f"Osska freed 52 prisoners on Monday. {text}")).claims
    assert number in {claim.value for claim in claims if claim.kind == "count"}
