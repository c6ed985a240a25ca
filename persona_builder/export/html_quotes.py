"""Read the verbatim words back out of an HTML document, to check them."""

from __future__ import annotations

from html.parser import HTMLParser


def quotes_in_html(page: str) -> list[str]:
    """Return what a document of ours shows as verbatim, in order.

    Exactly the words that it was given: everything inside ``q`` elements.
    """
    reader = _Quotes()
    reader.feed(page)
    reader.close()
    return reader.found


class _Quotes(HTMLParser):
    """Collects the text of ``q`` elements; they never stand in one another."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        if tag == "q":
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "q":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data
