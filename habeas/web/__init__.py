"""The face of a ledger: pages for people, the same content as JSON, and a static site of both.

Takes a ledger to read, gives a web application. Nothing is fetched from elsewhere at run time, no page holds
inline script or style, and every word of a report is escaped.
"""

from habeas.web.app import create_app
from habeas.web.settings import WebSettings

__all__ = ["WebSettings", "create_app"]
