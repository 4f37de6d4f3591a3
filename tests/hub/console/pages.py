"""What every page must be: well-formed HTML whose parts name each other, and nothing inline."""

import re
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "img", "br", "wbr"}
LOOSE = {"p", "li", "option"}
TALKING = ("for", "aria-labelledby", "aria-describedby")


class Page(HTMLParser):
    """Reads a page strictly: what is wrong with it stands in ``faults``."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.named, self.levels = [], [], [], []
        self.controls, self.labelled, self.faults = [], set(), []
        self.tables = self.captions = 0
        self.text = ""
        self.language = ""
        assert text.startswith("<!doctype html>")
        self.feed(text)
        self.close()
        self._judge()

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.language = told["lang"]
        if "id" in told:
            self.ids.append(told["id"])
        for one in TALKING:
            self.named += told.get(one, "").split()
        if tag == "label":
            self.labelled.add(told["for"])
        if tag in ("input", "textarea", "select") and told.get("type") != "hidden":
            self.controls.append(told)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.tables += tag == "table"
        self.captions += tag == "caption"
        if tag == "th" and told.get("scope") not in ("col", "row"):
            self.faults.append("a header cell without its scope")
        if tag == "img" and "alt" not in told:
            self.faults.append("a picture without words")
        if tag in ("script", "style", "iframe", "object"):
            self.faults.append(tag)
        self.faults += [name for name in told if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> ends nothing")

    def handle_data(self, text):
        self.text += text

    def _judge(self):
        if self.open:
            self.faults.append(f"never ended: {self.open}")
        if len(set(self.ids)) != len(self.ids):
            self.faults.append(f"an id twice: {self.ids}")
        self.faults += [f"nothing is called {one}" for one in set(self.named) - set(self.ids)]
        if self.levels.count(1) != 1 or self.levels[0] != 1:
            self.faults.append(f"headings {self.levels}")
        pairs = zip(self.levels, self.levels[1:], strict=False)
        self.faults += [f"headings {one} {two}" for one, two in pairs if two > one + 1]
        self.faults += [
            f"no label: {one}" for one in self.controls if one.get("id") not in self.labelled
        ]
        if self.tables != self.captions:
            self.faults.append("a table without its caption")
