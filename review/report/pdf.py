"""From the HTML of a report to a tagged PDF (PDF/UA-1), with nothing fetched but the project's own fonts."""

import re
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

_STATIC = Path(__file__).resolve().parent.parent.parent / "static"
_FONT = re.compile(r"static:fonts/([a-z0-9-]+\.woff2)$")


class OwnAssetsOnly(URLFetcher):
    """Serves static:fonts/NAME.woff2 from the project's static folder and refuses all else: no network, no other file.

    Contract text is untrusted, and WeasyPrint by default fetches every link, image and attachment of a page.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=set(), allow_redirects=False)

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The font's bytes. Raises FatalURLFetchingError for any other address."""
        match = _FONT.fullmatch(url)
        if not match:
            raise FatalURLFetchingError(f"a report may not fetch {url[:200]!r}")
        return URLFetcherResponse(url, (_STATIC / "fonts" / match[1]).read_bytes(), {"Content-Type": "font/woff2"})


def to_pdf(html: str, css: str) -> bytes:
    """The PDF of a page, tagged as PDF/UA-1 asks. Raises FatalURLFetchingError where html or css names anything to fetch."""
    fetcher, fonts = OwnAssetsOnly(), FontConfiguration()
    style = CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    pdf = HTML(string=html, base_url=None, url_fetcher=fetcher).write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    assert isinstance(pdf, bytes)
    return pdf


def stylesheet(*more: str) -> str:
    """The style sheet that all reports share, and the named ones of static/css behind it."""
    return "\n".join((_STATIC / "css" / f"{name}.css").read_text(encoding="utf-8") for name in ("report", *more))
