"""Cases from the public record, with outlets and people invented: what the arithmetic makes of them."""

from docket_building import count, episode, held, part, person, resolve, told, total
from habeas.model import Population
from habeas.reconcile import reconcile_episodes

EARLY_CASE = episode(
    "BY",
    "2025-09-11",
    told("Wire", count(52), part(38, nationality="BY"), part(14, nationality="foreign")),
    told(
        "Harbour",
        count(52),
        *(part(1, nationality=code) for code in ("GB", "FR")),
        *(part(2, nationality=code) for code in ("DE", "LV", "PL")),
        part(6, nationality="LT"),
    ),
    told("Frontier", count(51, "moved"), person("Vasil Prydumany", "refused", nationality="BY")),
)
LATE_CASE = episode(
    "BY",
    "2025-12-13",
    told("Palace", count(123, nationality="foreign", by="State agency!")),
    told("Harbour", count(123), part(9, destination="LT"), part(114, destination="UA")),
    told("Steppe", count(123), part(109, "moved", nationality="BY"), part(5, "moved", nationality="UA")),
    told("Ministry", part(109, "moved", nationality="BY")),
)


def reconcile(*releases):
    return reconcile_episodes(resolve(*releases))


def figure(result, status="freed", episode="E0", **people):
    wanted = (episode, status, Population(**people))
    return next(f for f in result.figures if (f.episode, f.status, f.population) == wanted)


def findings(result, kind):
    return [finding for finding in result.findings if finding.kind == kind]


def sums(result, kind="adds_up"):
    return {finding.arithmetic for finding in findings(result, kind)}


def test_parts_of_september_add_up():
    assert {"52 = 38 + 14", "14 = 6 + 2 + 2 + 2 + 1 + 1"} <= sums(reconcile(EARLY_CASE))


def test_one_who_refused_explains_the_difference():
    result = reconcile(EARLY_CASE)
    assert not findings(result, "contradict")
    assert [f.arithmetic for f in findings(result, "freed_but_did_not_leave")] == ["52 = 51 + 1"]


def test_two_origins_confirm_the_whole():
    whole = figure(reconcile(EARLY_CASE))
    assert (whole.best, whole.state, whole.origins) == (52, "confirmed", 2)


def test_destinations_of_december_add_up():
    assert "123 = 114 + 9" in sums(reconcile(LATE_CASE))


def test_all_foreigners_is_set_aside():
    result = reconcile(LATE_CASE)
    foreign = figure(result, nationality="foreign")
    assert (foreign.best, foreign.state, len(foreign.set_aside)) == (14, "disputed", 1)
    [clash] = findings(result, "contradict")
    assert len(clash.claims) == 5  # 123 foreigners against 123 (two claims) and 109 nationals (two)


def test_nationals_follow_from_those_taken_abroad():
    domestic = figure(reconcile(LATE_CASE), nationality="domestic")
    assert (domestic.best, domestic.state) == (109, "derived")


def test_total_is_the_run_that_fits():
    december = told("Bulletin", count(123, nationality="foreign"), total(156, nationality="foreign"))
    result = reconcile(
        episode("BY", "2025-09-11", told("Wire", count(52), part(14, nationality="foreign"))),
        episode("BY", "2025-11-20", told("Parish", count(2, nationality="foreign"))),
        episode("BY", "2025-11-22", told("Steppe", count(31, nationality="UA"))),
        episode("BY", "2025-12-13", december),
    )
    assert sums(result, "cumulative_explained") == {"156 = 123 + 31 + 2"}
    [omitted] = findings(result, "cumulative_omits")
    assert "14 foreigners released 11 September 2025" in omitted.sentence


def test_two_counters_do_not_contradict():
    january = episode(
        "VE",
        "2026-01-12",
        told("Capital", count(116, by="Ministry!")),
        told("Andes", count(56, kind="political_prisoner", by="Prison monitor")),
    )
    result = reconcile(january)
    assert not findings(result, "contradict")
    assert figure(result).best == 116
    assert figure(result, kind="political_prisoner").best == 56


def test_two_sums_make_the_next():
    result = reconcile(
        episode("VE", "2026-01-12", told("Capital", count(459))),
        episode("VE", "2026-02-02", told("Andes", count(144), total(603))),
    )
    assert sums(result, "cumulative_explained") == {"603 = 144 + 459"}


def test_stock_that_does_not_fall_implies_detentions():
    monitor = {"kind": "political_prisoner", "by": "Monitor"}
    result = reconcile(
        episode("BY", "2025-09-11", told("Wire", held(1200, **monitor))),
        episode("BY", "2025-12-13", told("Harbour", count(100, **monitor), held(1150, **monitor))),
    )
    assert sums(result, "implied_detentions") == {"1,150 - 1,200 + 100 = 50"}
