from habeas.publish.claim_reviews import rival_statements
from publish.dossiers import make_claim, make_dossier, make_figure, make_report


def test_set_aside_number_yields_to_kept_one() -> None:
    claims = [make_claim("c1", "asserted", low=12, high=12), make_claim("c2", "asserted", low=13, high=13)]
    figure = make_figure("freed", 13, claims=("c2",), set_aside=("c1",))
    dossier = make_dossier(figure, claims=claims, reports=[make_report("r1", 4)])
    told = {one.sentence[-15:]: one.standing for one in rival_statements(dossier, figure)}
    assert told == {"12 people freed": "set_aside", "13 people freed": "kept"}


def test_first_report_is_first_appearance() -> None:
    claims = [
        make_claim("c1", "asserted", report="r1", low=12, high=12),
        make_claim("c2", "asserted", report="r2", low=12, high=12),
    ]
    figure = make_figure("freed", 12, claims=("c1", "c2"), state="disputed")
    dossier = make_dossier(figure, claims=claims, reports=[make_report("r1", 4), make_report("r2", 3)])
    (statement,) = rival_statements(dossier, figure)
    assert [one.report.id for one in statement.appearances] == ["r2", "r1"]
