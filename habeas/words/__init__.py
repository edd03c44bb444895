"""Knowledge of words: tables as data, and the small modules that read them.

Takes plain text; gives numbers, countries, places and folded names found in it, with
offsets in code points. Imports nothing else of habeas and never judges what a report means.
"""
