"""Findings about people who stayed, offices, promises, days and parts."""

from test_worked_cases import figure, findings, sums

from docket_building import concession, count, episode, part, person, resolve, role, told
from habeas.reconcile import reconcile_episodes


def release(*tellers, day="2025-09-11"):
    return episode("BY", day, *tellers)


def reconcile(*releases):
    return reconcile_episodes(resolve(*releases))


def test_president_and_former_president_conflict():
    result = reconcile(
        release(
            told("Wire", role("Ronald Demo", "President", former=True)),
            told("Post", role("Demo", "President")),
        )
    )
    assert len(findings(result, "role_conflict")) == 1


def test_two_presidents_of_one_country_conflict():
    tellers = told("Wire", role("Demo", "administration")), told("Post", role("Example", "President"))
    assert findings(reconcile(release(*tellers)), "role_conflict")


def test_presidents_of_two_countries_do_not_conflict():
    tellers = (
        told("Wire", role("Demo", "President")),
        told("Post", role("Example", "President", country="FR")),
    )
    assert not findings(reconcile(release(*tellers)), "role_conflict")


def test_president_years_later_does_not_conflict():
    result = reconcile(
        release(told("Wire", role("Demo", "President"), published="2025-09-11")),
        release(
            told("Post", role("Demo", "President", former=True), published="2030-01-01"), day="2030-01-01"
        ),
    )
    assert not findings(result, "role_conflict")


def test_promise_without_a_word_since_stalled():
    early = release(told("Wire", count(52), concession(status="floated"), published="2025-09-11"))
    late = release(told("Post", count(123), published="2025-12-13"), day="2025-12-13")
    [stalled] = findings(reconcile(early, late), "concession_stalled")
    assert "The easing of sanctions (Norair) was floated" in stalled.sentence
    assert not findings(reconcile(early), "concession_stalled")


def test_reversed_concession_is_found():
    wire = told("Wire", count(52), concession(status="reversed", giver="US"), published="2025-09-11")
    assert findings(reconcile(release(wire)), "concession_reversed")[0].sentence.startswith("United States: ")


def test_episode_without_a_day_is_undated():
    assert findings(reconcile(release(told("Wire", count(52)), day=None)), "undated")
    assert not findings(reconcile(release(told("Wire", count(52)))), "undated")


def test_list_that_says_including_leaves_people_unaccounted():
    lines = part(14, nationality="foreign"), part(6, nationality="LT"), part(2, nationality="DE")
    result = reconcile(release(told("Wire", count(52, says="including"), *lines)))
    assert sums(result, "unaccounted") == {"14 - 6 - 2 = 6"}


def test_complete_list_gives_the_whole():
    result = reconcile(
        release(told("Wire", part(6, nationality="LT"), part(2, nationality="DE"), part(3, nationality="BY")))
    )
    assert figure(result).low == 11
    assert figure(result, nationality="foreign").best == 8


def test_named_people_are_at_least_that_many():
    names = person("Ala Demo", nationality="BY"), person("Boris Demo", nationality="BY")
    assert figure(reconcile(release(told("Wire", *names)))).low == 2


def test_names_of_different_reports_spelled_alike_count_once():
    ours = person("Henryk Odlowicz"), person("Vera Lind")
    theirs = person("Genrikh Adlovich"), person("Vera Lind")
    assert figure(reconcile(release(told("Wire", *ours), told("Post", *theirs)))).low == 2


def test_names_of_one_list_spelled_alike_count_each():
    names = person("Henryk Odlowicz"), person("Henryk Adlowicz")
    assert figure(reconcile(release(told("Wire", *names)))).low == 2


def test_other_names_of_other_reports_count_too():
    tellers = told("Wire", person("Ala Demo")), told("Post", person("Kirill Stoy"))
    assert figure(reconcile(release(*tellers))).low == 2


def test_same_person_named_twice_counts_once():
    tellers = told("Wire", person("Ala Demo")), told("Post", person("Ala Demo"))
    assert figure(reconcile(release(*tellers))).low == 1


def test_dual_nationals_count_in_both_lists():
    lines = part(5, nationality="US", says="dual nationals"), part(4, nationality="GB")
    result = reconcile_episodes(resolve(episode("IR", "2023-09-18", told("Wire", count(5), *lines))))
    assert not findings(result, "contradict")


def test_nationals_of_a_group_are_nobodys_foreigners():
    lines = part(10, nationality="TH"), part(13, nationality="IL")
    result = reconcile_episodes(resolve(episode("Hamas", "2023-11-24", told("Wire", count(24), *lines))))
    assert sums(result, "unaccounted") == {"24 - 13 - 10 = 1"}
    assert figure(result).best == 24
