"""Charts as Vega-Lite: one file a chart gives its specification, `drawing` turns it into SVG or PNG.

A chart is drawn on the server, so that it needs no script, prints, and stands in a static site as it is.
"""

from habeas.web.charts.drawing import Chart, draw_inline, draw_png, draw_svg

__all__ = ["Chart", "draw_inline", "draw_png", "draw_svg"]
