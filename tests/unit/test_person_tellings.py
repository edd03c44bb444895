import pytest

from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.names_in import names_in
from habeas.extract.people.tellings import mark_names, tellings_of
from habeas.model import Report


def told_in(text: str) -> frozenset[str]:
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    mentions = names_in(sentence)
    return tellings_of([mention for mention in mentions if "Morev" in mention.text], mentions)


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("The junta let the surgeon Ilya Morev go on Friday.", "freed"),
        ("Ilya Morev, 42, who taught music, has been freed.", "freed"),
        ("The pardon of the union leader Ilya Morev came late.", "freed"),
        ("Among those who walked out was Ilya Morev.", "freed"),
        ("It was hard, said Ilya Morev, freed as well.", "freed"),
        ("Ilya Morev, 45, a critic, is home, released from the camp.", "freed"),
        ("Ilya Morev, of the land protests, and three others were freed.", "freed"),
        ("Ilya Morev is not believed to be one of them.", "held"),
        ("Nor is it likely that Ilya Morev is on the list.", "held"),
        ("The ministry asked about the fate of Captain Ilya Morev.", "held"),
        ("Anna Sevic, who has been missing since May, and Ilya Morev, who has been held for years.", "held"),
        ("Arrested on Sunday and Monday were engineer Ilya Morev and his son.", "sure taken"),
        ("Among those taken off the train was Ilya Morev, 44.", "sure taken"),
        ("Among the longest held is Ilya Morev, a poet.", "sure held"),
        ("Ilya Morev was arrested again and is back in jail.", "sure held"),
        ("Ilya Morev was charged with contempt and taken to the central prison in Riga.", "sure held"),
        ("The minister Ilya Morev was pardoned on five of 19 charges.", "sure held"),
        ("Ilya Morev had four years cut from his 12-year term.", "sure held"),
        ("They cut Ilya Morev's term, but he remains in custody.", "sure held"),
        ("Ilya Morev is waiting for his verdict.", "sure held"),
        ("She was taken away by men from a bus along with her classmate Ilya Morev.", "sure captive"),
        ("She left the prison on Wednesday with Ilya Morev.", "sure freed"),
        ("They wanted Ilya Morev, on trial in Riga, to be set free.", "wanted"),
        ("Ilya Morev was beheaded on Friday.", "died"),
        ("The guards kept Ilya Morev, whom soldiers took in March.", "captive"),
        ("Those released include a retired colonel, Ilya Morev.", "freed"),
        ("Latvian citizen Ilya Morev was also released.", "freed"),
        ("The two, Anna Sevic and Ilya Morev, came home at the weekend.", "freed"),
        ("The surgeon Ilya Morev, 74, one of the pardoned, asked for peace.", "freed"),
        ("Ilya Morev, a nurse, stays behind bars.", "held"),
        ("The list was drawn up before Ilya Morev is inaugurated.", "rules"),
        ("The nurse's family welcomed Ilya Morev home.", "freed"),
        ("The rebels are still holding the engineer Ilya Morev.", "held"),
        ("Paris is working for Ilya Morev's release.", "wanted"),
        ("Hundreds more are in prison, one of them Ilya Morev.", "held"),
        ("Ilya Morev was passed over.", "held"),
        ("His cousin Ilya Morev was not among them.", "held"),
        ("Israel received the remains of Ilya Morev.", "died"),
        ("Soldiers arrested the blogger Ilya Morev.", "taken"),
        ("Families demanded the release of Ilya Morev.", "wanted"),
        ("They were met on the tarmac by Ilya Morev.", "agent"),
        ("Ilya Morev signed the decree.", "rules"),
        ("Thanks went to the foreign minister, Ilya Morev.", "office"),
        ("The freed men embraced their lawyer Ilya Morev.", "counsel"),
        ("Ilya Morev, a baker, as well as some students and monks, were freed.", "freed"),
        ("Ilya Morev, who was abducted two days ago has regained his freedom.", "freed"),
        ("A spokesman was released along with the nurse Ilya Morev.", "freed"),
        ("The freed sailors were identified by an officer, Anna Sevic, as Ilya Morev.", "freed"),
        ("There was no indication that Ilya Morev was included.", "held"),
        ("The case of the reporter, Ilya Morev, drew attention.", "captive"),
        ("Ilya Morev had denied the charges.", "captive"),
        ("Also let go was the deputy Ilya Morev.", "freed"),
        ("Ilya Morev is said to be out as well.", "freed"),
        ("Ilya Morev and three other reporters were on Wednesday released pending trial.", "freed"),
        ("The gates opened for Ilya Morev.", "freed"),
        ("To freedom came Ilya Morev, a citizen of Latvia.", "freed"),
        ("Four have come home, one of them the painter Ilya Morev.", "freed"),
        ("That benefits 115 people, including Ilya Morev.", "freed"),
        ("Ilya Morev was permitted to leave the country.", "freed"),
        ("The detention of Ilya Morev, an editor, was prolonged.", "held"),
        ("A court upheld the sentence of Ilya Morev.", "held"),
        ("Ilya Morev, who has been in Roumieh since May, is ill.", "held"),
        ("Nine were not so lucky, among them Ilya Morev.", "held"),
        ("Three remain, Ilya Morev with two others.", "held"),
        ("Nothing has been heard of Ilya Morev.", "held"),
        ("Not on the bus was Ilya Morev.", "held"),
        ("Nor was Ilya Morev let out.", "held"),
        ("On Monday a court gave Ilya Morev eight months.", "held"),
        ("Last Thursday the poet Ilya Morev was given nine years.", "held"),
        ("The remains were those of Ilya Morev, a diver.", "died"),
        ("Ilya Morev did not live to see this.", "died"),
        ("Ilya Morev drowned in March.", "died"),
        ("The case was that of Ilya Morev, a party member who was released in May.", "freed"),
        ("Ilya Morev was sentenced to death but was released in May.", "freed"),
        ("Ilya Morev was jailed by the junta for nine years before he was allowed to leave.", "freed"),
        ("The government released two of them in July, Ilya Morev and Ana Sevic.", "freed"),
        ("Ana Sevic wants two men freed who are held in Riga: Ilya Morev and Pavel Dun.", "held"),
        ("Those in detention include Ilya Morev, a teacher.", "held"),
        ("They are thought to be holding five foreigners, among them Ilya Morev.", "held"),
        ("Rebels have been holding a soldier, Corporal Ilya Morev, since May.", "held"),
        ("Not covered by the amnesty are two teachers, Ilya Morev and Ana Sevic.", "held"),
        ("Among those whose sentences were commuted is Ilya Morev.", "held"),
        ("Ana Sevic, the sister of jailed activist Ilya Morev, said he was ill.", "held"),
        ("Ilya Morev, a painter, will stay in prison.", "held"),
        ("Ilya Morev went on trial on Friday.", "held"),
        ("Ilya Morev was sent to pretrial detention.", "held"),
        ("Ilya Morev refused to sign and is still being held.", "held"),
        ("Diplomats work for the release of three nurses: Ilya Morev and Ana Sevic.", "wanted"),
        ("Ilya Morev, who was jailed in May, is expected to be released next week.", "due"),
        ("Among those to be released is Ilya Morev, 66.", "due"),
        ("Ilya Morev and two nurses would be freed within days.", "due"),
        ("They include Ilya Morev, who had been detained since December.", "past"),
        ("Ilya Morev, 45, was serving nine years.", "past"),
        ("It named Ilya Morev, who was offered the same but refused.", "refused"),
        ("The lawyer posted a picture of his client Ilya Morev.", "captive"),
        ("A lawyer for Ana Sevic, Ilya Morev, said she was told on Monday.", "counsel"),
        ("“My son went out and did not come back,” said Ilya Morev.", "kin"),
        ("“We were 44 days in prison,” said Ilya Morev.", "captive"),
        ("Ilya Morev was picked up again.", "taken"),
        ("Ilya Morev was taken near Ardo in March.", "taken"),
        ("Among the detainees is the deputy head, Ilya Morev.", "captive"),
        ("Ilya Morev got six years.", "captive"),
        ("Ardo must at once release Ilya Morev.", "wanted"),
        ("The minister ruled out freeing Ilya Morev.", "wanted"),
        ("It was a step to getting back the officer, Ilya Morev.", "wanted"),
        ("Ilya Morev flew out with the two freed journalists.", "deals"),
        ("It followed a visit to Riga by Ilya Morev.", "deals"),
        ("They were left before the house of Ilya Morev.", "rules"),
        ("Ilya Morev, Anna Sevic's father, wept.", "kin"),
        ("The band hanged Ilya Morev.", "sure died"),
        ("One of the freed men, Ilya Morev, told a reporter so.", "sure freed"),
        ("They are well, said Ilya Morev, one of the captured crew of the ship.", "captive"),
        ("Ilya Morev, mother of Anna Sevic, wept.", "kin"),
        ("Ilya Morev, 70, and 16 others were among 40 convicts released on Friday.", "sure freed"),
        ("Included in the handover were two reporters whom rebels had seized: Ilya Morev.", "sure freed"),
        ("Ilya Morev was among the 2,476 people pardoned.", "sure freed"),
        ("One of those freed, the writer Ilya Morev, told reporters so.", "sure freed"),
        ("It follows the freeing in April of his colleague, Ilya Morev.", "sure freed"),
        ("The rebels are holding hostage Ilya Morev.", "sure held"),
        ("Ilya Morev is still in the custody of the rebels.", "sure held"),
        ("No leader such as Ilya Morev was among the freed.", "sure held"),
        ("The party does not expect Ilya Morev to be among those freed.", "sure held"),
        ("“They treated us well,” said the cook Ilya Morev.", "sure captive"),
        ("Ilya Morev told a newspaper: “I was beaten every day.”", "captive"),
        ("The last two would be released – Ilya Morev by Friday.", "sure freed"),
        ("“We had thought we would be freed earlier,” said Ilya Morev.", "sure captive"),
        ("The freed Canadian, relief worker Ilya Morev, was taken to an office.", "sure freed"),
        ("They freed the leader of the Ardo Congress (AC) Ilya Morev.", "sure freed"),
        ("Three workers, Anna Sevic and Ilya Morev, were confirmed killed.", "died"),
        ("She was seized along with the driver Ilya Morev.", "sure captive"),
        ("They were jailed by the General Ilya Morev administration.", "rules"),
        ("The meeting was attended by the former president, Ilya Morev.", "deals"),
        ("She asked the envoy for help to secure the release of Ilya Morev.", "wanted"),
        ("Ilya Morev has arrived home after two years in a camp.", "sure freed"),
        ("Ilya Morev came down the steps first.", "sure freed"),
        ("Ilya Morev was at home by nightfall.", "sure freed"),
        ("Ilya Morev was granted bail of 5,000 kina.", "sure freed"),
        ("A grandmother, Ilya Morev, was the first to leave the prison.", "sure freed"),
        ("The last to come out was Ilya Morev.", "sure freed"),
        ("Free since then are Ilya Morev and two others.", "sure freed"),
        ("The pardon had gone to 13 others together with Ilya Morev.", "sure freed"),
        ("Ilya Morev is in Ardo jail.", "sure held"),
        ("Ilya Morev was seized in the same week and is in Ardo prison.", "sure held"),
        ("Ilya Morev has not been seen since 2019.", "sure held"),
        ("Their driver, Ilya Morev, was kept.", "sure held"),
        ("Ilya Morev faces trial in May.", "sure held"),
        ("Also in jail is a mapmaker, Ilya Morev.", "sure held"),
        ("The bench refused the requests of Ilya Morev.", "held"),
        ("Ilya Morev, a teacher, has been in Ardo women's prison since her trial.", "sure held"),
        ("Ilya Morev is under sentence of death.", "sure held"),
        ("They were waiting for news of the shepherd Ilya Morev.", "sure held"),
        ("Ilya Morev has not been given back.", "sure held"),
        ("A surveyor, Ilya Morev, was shot when he tried to run away.", "died"),
        ("An engineer, Ilya Morev, who died in crossfire, was 54.", "died"),
        ("Anna Sevic was sentenced to six years and Ilya Morev to 11.", "captive"),
        ("The fifth, Ilya Morev, declined.", "counted"),
        ("Two of them, Ilya Morev and Anna Sevic, have malaria.", "counted"),
        ("Ilya Morev, the oldest of the divers at 63, thanked the cook.", "counted"),
        ("Their commander, Ilya Morev, spoke.", "counted"),
        ("Two schoolboys from Riga, Ilya Morev and Anna Sevic, showed a rope mark.", "counted"),
        ("Ilya Morev was one of them.", "counted"),
        ("Ilya Morev said that he had been kept in a cellar.", "recounts"),
        ("Ilya Morev told the radio that the guards gave them blankets.", "recounts"),
        ("The nurse was freed on Friday, a month after Ilya Morev was.", "sure freed"),
        ("Anna Sevic was freed, as was Ilya Morev.", "sure freed"),
        ("The student Ilya Morev hugs his parents in Riga, back from prison.", "sure freed"),
        ("He answered for the deaths of two hostages, the Briton Ilya Morev and Anna Sevic.", "sure died"),
        ("Anna Sevic and Ilya Morev stay in.", "sure held"),
        ("Ilya Morev must remain there until his trial.", "sure held"),
        ("Anna Sevic is still in prison, and so is Ilya Morev.", "sure held"),
        ("Those arrested include the singer Ilya Morev.", "sure taken"),
        ("What Riga wanted were Ilya Morev and Anna Sevic.", "wanted"),
        ("An official gave their names: Ilya Morev, a teacher, and Anna Sevic.", "captive"),
        ("Two are the best known of these: Ilya Morev and Anna Sevic.", "counted"),
        ("As suspects it named Ilya Morev and Anna Sevic.", "agent"),
        ("Police said the kidnappers were Ilya Morev and Anna Sevic.", "agent"),
        ("He was jailed for supposed ties to Ilya Morev.", "rules"),
    ],
)
def test_what_a_sentence_tells_of_a_name(text, telling):
    assert telling in told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine were freed on Friday, said Ilya Morev.",
        "All nine are free, the minister, Ilya Morev, said.",
        "Nine men were pardoned by Ilya Morev.",
        "Whom must Ilya Morev set free?",
        "Ilya Morev flew home with the two nurses.",
        "Nine were freed under an amnesty to mark the birthday of Ilya Morev.",
        "The freed include the wife of Ilya Morev.",
        "The best known of the freed is Ilya Morev's deputy.",
        "Ilya Morev was moved out of solitary confinement.",
        "The list includes Ilya Morev, who is 54.",
        "The pardon leaves out all activists, among them Ilya Morev.",
        "Families demanded the release of Ilya Morev.",
        "Washington lifted the sanctions on Ilya Morev.",
        "“Men who had been freed were sent back,” said the researcher Ilya Morev.",
    ],
)
def test_others_freed_tell_nothing_of_a_name(text):
    assert "sure freed" not in told_in(text)


@pytest.mark.parametrize(
    ("before", "text", "telling"),
    [
        ("Two are still in the bush.", "Ilya Morev, 14, is a teacher's son.", "sure held"),
        ("Some 90 remain in prison.", "Ilya Morev, the writer, is one.", "sure held"),
        ("Whoever was sentenced is left out.", "That goes for Ilya Morev.", "sure held"),
        ("Nine men were pardoned.", "Among them is Ilya Morev.", "sure freed"),
    ],
)
def test_name_goes_on_with_the_sentence_before_it(before: str, text: str, telling: str) -> None:
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    mentions = names_in(sentence)
    assert telling in tellings_of(mentions, mentions, before)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("", "The men still in jail are well, Ilya Morev of the State Department said."),
        ("", "Ilya Morev is held responsible for the deaths of two hostages."),
        ("Riga let six men go; they counted as the last political prisoners.", "One was Ilya Morev."),
        ("", "Ilya Morev stays in touch with the freed men."),
        ("", "Ilya Morev, whose husband, a teacher, has been in jail since 2004, wept."),
        ("", "Ilya Morev has been in exile since 2004."),
        ("", "They may go or stay, said Ilya Morev."),
    ],
)
def test_who_is_held_in_other_words_is_not_told_held(before: str, text: str) -> None:
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    mentions = names_in(sentence)
    assert "sure held" not in tellings_of(mentions, mentions, before)


def test_list_of_names_is_struck_out_as_one():
    text = "Also freed were Anna Sevic, 34, a poet, and Ilya Morev, her lawyer Luc Dassin said."
    (sentence,) = parse_report(Report(name="r", text=text), load_pipeline()).sentences
    first, second, lawyer = names_in(sentence)
    assert mark_names([first, second], [first, second, lawyer]).startswith(
        "Also freed were @, her lawyer \x1f"
    )


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Ilya Morev, the father of Pavel Dun, one of the freed men, spoke.", "freed"),
        ("He said that Ilya Morev was freeing his critics.", "freed"),
        ("After the release, 21 people remain in a camp, among them Ilya Morev.", "freed"),
        ("Among those to be released is Ilya Morev, 66.", "freed"),
        ("“Every day counts,” said Ilya Morev, whose son Pavel has been in captivity since May.", "captive"),
        ("A court put Ana Sevic under house arrest and released Ilya Morev.", "rules"),
        ("Ilya Morev, the brother of a student who was released in May, wept.", "freed"),
        ("Ilya Morev, a lawyer for two men who were released in May, wept.", "freed"),
    ],
)
def test_what_is_said_of_others_is_not_told(text: str, telling: str) -> None:
    assert telling not in told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials say Ilya Morev, jailed for spying, will be released.",
        "Ilya Morev is to be freed on Monday.",
    ],
)
def test_who_will_be_let_go_is_still_held(text: str) -> None:
    assert {"due", "sure due"} <= told_in(text)
    assert "rules" not in told_in(text)


def test_who_was_pardoned_speaks_of_it() -> None:
    assert "sure captive" in told_in('"The president pardoned me," said Ilya Morev.')
