"""The same pages as a static site: for public use, without a server, from any path, even from a folder."""

from habeas.web.site.publishing import publish_site

__all__ = ["publish_site"]
