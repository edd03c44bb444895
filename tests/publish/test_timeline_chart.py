from habeas.publish.briefing.timeline_chart import draw_timeline
from publish.dossiers import make_dossier, make_episode, make_figure


def test_timeline_names_greatest_release() -> None:
    dossiers = [
        make_dossier(make_figure("freed", 12)),
        make_dossier(make_figure("freed", 40), episode=make_episode(authority="A & B Front")),
    ]
    picture = draw_timeline(dossiers)
    assert picture and "A &amp; B Front: 40" in picture


def test_single_release_needs_no_timeline() -> None:
    assert draw_timeline([make_dossier(make_figure("freed", 12))]) is None
