import pytest

from habeas import extract_claims
from habeas.model import Report


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Hamas handed over the bodies of four Israeli hostages and Israel freed 600 prisoners.", 4, "died"),
        ("Belarus was holding 1,244 political prisoners on January 31, Viasna said.", 1244, "held"),
        ("Belarus still holds 1,174 political prisoners. They include 38 journalists.", 38, "held"),
        ("Israel gave back 199 bodies and Hezbollah freed five prisoners.", 199, "died"),
        ("Belarus holds 322 political prisoners, Viasna said; 192 civilians and 130 soldiers.", 192, "held"),
        ("Belarus holds 322 political prisoners, 40 of them under sentence for years.", 40, "held"),
        ("Turkey holds 36,000 prisoners over the coup, among them 144 journalists.", 144, "held"),
        ("Rebels freed 16 soldiers. Another nine policemen remain in the hands of the rebels.", 9, "held"),
        ("Osska pardoned 78 prisoners and shortened the sentences of 153 inmates.", 153, "held"),
        ("Osska freed 90 men. It was holding some 2,600 pilots and some 1,000 sailors.", 1000, "held"),
        ("Rebels freed a group of 10 police officers they had held for 12 years.", 10, "freed"),
        ("Zarland pardoned 9 elderly inmates and one whose 15-year sentence was cut to nine.", 9, "freed"),
        ("Osska freed 57 jailed men. Aria said 29 fishermen were its own and 28 from Balu.", 29, "freed"),
        ("Dozens remained in jail. Those released by Osska included 21 common prisoners.", 21, "freed"),
        ("Rebels freed 10 sailors. In mid-April, four more Danes were kidnapped.", 4, "detained"),
        ("Osska freed 18 men. 449 people were recognised as political prisoners since May.", 449, "detained"),
        ("Rebels freed 10 sailors. They have in their hands three reporters and 12 nurses.", 12, "held"),
        ("Osska freed 90 men. Rebels are believed to hold 30 soldiers.", 30, "held"),
        ("Osska will free 32 inmates. Another 900 will have their jail terms cut.", 900, "held"),
        ("Rebels took five people from a house. They released two wives after a month.", 2, "freed"),
        ("Osska freed 32 men. The cuts went to 900 convicts.", 900, "held"),
        ("Osska freed 32 men. Another 900 inmates were granted a cut.", 900, "held"),
        ("Osska freed 32 men. Remission of a part of the prison term: 900 prisoners.", 900, "held"),
        ("Osska freed 32 men. The king turned the sentences of 17 convicts into life in prison.", 17, "held"),
        ("Osska freed 32 men. Another 17 inmates were sent back to the prison.", 17, "held"),
        ("Rebels freed nine men. Their captives are down to 26: 19 Danes and seven Poles.", 19, "held"),
        ("Rebels freed nine men. They hold 19 foreigners. Of the foreigners, 11 are Danes.", 11, "held"),
        ("Osska freed 32 men. Soldiers took away 60, among them nuns and eleven elders.", 11, "detained"),
        ("Osska freed 32 men. Since March, 77 people linked to the band have been arrested.", 77, "detained"),
        ("Osska freed 32 men. The pardon will see 900 inmates benefit from reduced terms.", 900, "held"),
        ("Rebels freed 82 girls. They are among the over 270 abducted from their school.", 270, "detained"),
        ("Rebels freed 82 girls. They were from a group of 276 abducted in April.", 276, "detained"),
        ("Osska freed 90 men. Of 1,442 persons arrested last summer, 756 stay in jail.", 1442, "detained"),
        ("Osska freed 90 men. Nine members of the party were still detained.", 9, "held"),
        ("Osska pardoned 70 prisoners. Aides said: of the 95 arrested, 70 were let go.", 95, "detained"),
        ("Osska freed its women prisoners. They are part of 826 who were pardoned.", 826, "freed"),
        ("Osska freed 90 men. That makes 134 students who are out.", 134, "freed"),
        ("Rebels freed 10 men. The gang is blamed for the deaths of two hostages.", 2, "died"),
        ("Rebels freed 10 men. The other nine stay where they are, their captors say.", 9, "held"),
        ("Opposition leaders were jailed in Osska today, eight of them for life.", 8, "detained"),
        ("Dissidents were freed in Osska on Friday, three of them women.", 3, "freed"),
        ("Of the 38 men picked up over a rally in Osska, all but two were freed on Friday.", 2, "held"),
        ("Of the 38 men picked up over a rally in Osska, all but two were freed on Friday.", 38, "detained"),
        ("Osska holds 60 prisoners. Three leaders of the march are among them.", 3, "held"),
        ("Osska holds 24 Poles and Danes, three of whom are now free.", 3, "freed"),
        ("Belarus pardoned 18 prisoners, 15 of whom were charged with extremism.", 15, "freed"),
        ("Osska flew 29 prisoners home. They are 23 Danes, five Poles and a Swede.", 23, "freed"),
        ("Osska freed 14 men. The men - nine Danes and five Poles - were seized on May 4.", 5, "freed"),
        ("Osska ordered the release of 39 men. Thirty of them had not been let out by Monday.", 30, "held"),
        ("Osska now holds 251 political prisoners, down from 290 in May. It freed nine.", 290, "held"),
    ],
)  # fmt: skip
def test_grammar_settles_what_happened(text: str, value: int, status: str) -> None:
    claims = extract_claims(Report(name="r", text=text)).claims
    assert [c.status for c in claims if c.kind == "count" and c.value == value] == [status]
