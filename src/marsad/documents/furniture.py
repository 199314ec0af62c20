"""Page furniture on plain text: which lines belong to the page and not to the report.

Texts are often pasted or scraped with their page around them: menus, share buttons, a title twice, "read also" boxes,
and at the end the headlines of other stories, which would be read as events of this one. Each rule below looks at whole
lines and gives the line its name as ``rule``; nothing is removed from the text. When in doubt a line stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from marsad.documents.lines import Line, split_lines
from marsad.documents.posts import NAME_OVER_POST, read_posts
from marsad.documents.vocabulary import vocabulary
from marsad.language.clitics import split
from marsad.language.folding import bare

_DATED = re.compile(r"(?:19|20|١٩|٢٠)[\d٠-٩]{2}|\d{1,2}[/.-]\d{1,2}|[٠-٩]{1,2}[/.-][٠-٩]{1,2}|\d:\d\d|[٠-٩]:[٠-٩]")
_TEMPLATE = re.compile(r"\{\{.*\}\}|\[\[.*\]\]|<[a-z/][^>]*>")
_CREDIT = re.compile(r"([^:：/|]{2,30}?)\s*[:：/|]")
_CAPTION_MARK = re.compile(r"[(/\[|–—-]")
_ARCHIVE = re.compile(r"[-–—(/]\s*(?:صورة\s+)?[أا]رشيف(?:ية)?\s*(?:[/-][^\n]{2,30})?\)?\s*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[A-Za-z0-9][\w.-]*\.[a-z]{2,6}(?:/\S*)?")
_TOKEN = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}(?:\s.{0,40})?")
"""A code by which some pages mark their readers: sixteen signs and more, perhaps with the name of a region."""
_ARABIC = re.compile("[\u0620-\u064a]+")
LONGEST_CAPTION = 40
LONGEST_HEADLINE = 22
"""Words; a line with more is no headline."""
LONGEST_TEASER = 45
"""Words of the beginning of another story, cut off with an ellipsis."""
REPEATED = "said before"
LONGEST_INTERFACE_LINE = 30
LONGEST_ROW = 16
HEAD = 8
"""The first lines, where menus and doubled titles stand."""


@dataclass(slots=True)
class Judged:
    """A text's lines with the rules that marked them, and the furniture within lines."""

    lines: list[Line]
    inner: list[tuple[int, int]] = field(default_factory=list)
    published: str | None = None
    """The day that the stamp of a pasted post gives."""

    def ranges(self) -> list[tuple[int, int]]:
        """All furniture as sorted ranges that do not touch; lines that follow each other are one range."""
        found: list[tuple[int, int]] = []
        open_range = False
        for line in self.lines:
            if not line.rule:
                open_range = False
                continue
            if open_range:
                found[-1] = (found[-1][0], line.end)
            else:
                found.append((line.start, line.end))
            open_range = True
        whole = list(found)
        found += [r for r in self.inner if not any(start <= r[0] and r[1] <= end for start, end in whole)]
        return sorted(found)


def judge(text: str) -> Judged:
    """Every line of the text, with the rule by which it is furniture where it is."""
    lines = split_lines(text)
    posts = read_posts(lines)
    interface(lines)
    repeated(lines)
    captions(lines)
    before_title(lines)
    after_headings(lines)
    tags(lines)
    if not posts.ranges and not any(line.rule == NAME_OVER_POST for line in lines):
        listed_twice(lines)
        other_headlines(lines)
    between_paragraphs(lines)
    return Judged(lines, posts.ranges, posts.published)


def mark_furniture(text: str) -> list[tuple[int, int]]:
    """The character ranges of page furniture, sorted and apart."""
    return judge(text).ranges()


def interface(lines: list[Line]) -> None:
    """Words of the page's interface: شارك على فيسبوك, الأكثر قراءة, اقرأ أيضا: …, صدر الصورة، …, 2 replies, {{widget}}."""
    words = vocabulary()
    for line in lines:
        if line.rule:
            continue
        if not line.key:
            if not _DATED.search(line.text):
                line.rule = "number or sign alone"
        elif line.key in words.whole_lines:
            line.rule = "interface word"
        elif line.key in words.closing_headings or line.key in words.inner_headings:
            line.rule = "heading over other stories"
        elif _TEMPLATE.fullmatch(line.text) or (_TOKEN.fullmatch(line.text) and any(c.isdigit() for c in line.text)):
            line.rule = "template"
        elif 2 <= line.words <= LONGEST_ROW and _row_of(line.key.split(), words.whole_lines):
            line.rule = "row of interface words"
        elif line.words <= LONGEST_INTERFACE_LINE and (words.starts(line.key) or any(p in line.key for p in words.line_parts)):
            line.rule = "interface line"
        elif line.words <= 12 and (_is_credit(line, words.credits) or not _ADDRESS.sub("", line.text).strip(" :-|")):
            line.rule = "credit or address"


def _row_of(keys: list[str], entries: frozenset[str]) -> bool:
    """The words are nothing but entries one after the other: فيسبوك | تويتر | واتساب."""
    ends = {0}
    for last in range(1, len(keys) + 1):
        if any(first in ends and " ".join(keys[first:last]) in entries for first in range(max(0, last - 4), last)):
            ends.add(last)
    return len(keys) in ends


def _is_credit(line: Line, credits: frozenset[str]) -> bool:
    from marsad.documents.vocabulary import key

    mark = _CREDIT.match(line.text)
    return bool(mark) and not line.stopped and key(mark[1]) in credits  # type: ignore[index]


def repeated(lines: list[Line]) -> None:
    """A line that stands in the text already: the title a second time, the summary again. The first stays."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if line.rule or line.bullet or line.words < 4:
            continue
        short_head = number < HEAD and line.words <= LONGEST_HEADLINE
        if line.key in seen:
            again = True
        else:
            again = line.teaser and any(k.startswith(line.key) for k in seen)
            again = again or (short_head and any(_same_title(line.key, k) for k in seen))
        if again:
            line.rule = REPEATED
        else:
            seen.add(line.key)


def _same_title(one: str, other: str) -> bool:
    """One is the other with the site's name behind it."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 20 and long.startswith(short + " ") and long[len(short) :].count(" ") <= 4


def captions(lines: list[Line]) -> None:
    """The caption of a picture, told by the source at its end, or by the word that it is of former days: آثار القصف على سوق البلدة أمس (رويترز),
    غارة على س - أرشيفية/ وكالة ص."""
    words = vocabulary()
    for line in lines:
        if line.rule or line.words > LONGEST_CAPTION or line.stopped:
            continue
        if _ARCHIVE.search(line.text) or line.words >= 6 and words.ends_caption(line.key) and _CAPTION_MARK.search(line.text[-45:]):
            line.rule = "caption"


def before_title(lines: list[Line]) -> None:
    """Headlines over the title, where the page repeats its title before the report begins: those above tell other stories."""
    head = lines[: 2 * HEAD]
    body = next((i for i, line in enumerate(head) if line.running), len(head))
    keys = [line.key for line in head[:body]]
    title = next((i for i, k in enumerate(keys[:HEAD]) if len(k) >= 20 and k in keys[i + 1 :]), None)
    if title is None:
        return
    told = {word for line in [head[title], *lines[body : body + 3]] for word in _stems(line)}
    for line in lines[:title]:
        stems = _stems(line)
        if not line.rule and line.words >= 5 and len(stems & told) < 0.4 * len(stems):
            line.rule = "headline over the title"


def _stems(line: Line) -> set[str]:
    """The longer words of a line without clitics and article, to see whether two lines tell the same story."""
    parts = (part for word in line.key.split() for part in split(word)[:-1])
    return {bare(part) for part in parts if len(part) > 2}


def after_headings(lines: list[Line]) -> None:
    """Headlines and teasers that stand under "read also", "most read", "related", "previous and next"."""
    words = vocabulary()
    weights = [line.words if not line.rule and (line.running or line.words >= 12) else 0 for line in lines]
    for i, line in enumerate(lines):
        closing = line.key in words.closing_headings
        if line.rule != "heading over other stories" or not (closing or line.key in words.inner_headings):
            continue
        before, after = sum(weights[:i]), sum(weights[i + 1 :])
        if closing and before and before >= after:
            for other in lines[i + 1 :]:
                other.rule = other.rule or "under a heading over other stories"
            return
        for other in lines[i + 1 :]:
            if other.rule:
                continue
            if other.running or _goes_on(other):
                break
            other.rule = "under a heading over other stories"


def tags(lines: list[Line]) -> None:
    """Menus and tags: lines of one to three words, each a paragraph of its own, three or more in a row (four at the top)."""
    run: list[Line] = []
    seen_running = False
    opened = False
    for line in [*lines, None]:
        if line is not None and _is_tag(line):
            if not run:
                opened = _opens_list(lines, line)
            run.append(line)
            continue
        if line is not None and line.rule:
            continue
        if len(run) >= (3 if seen_running else 4) and not opened:
            for tag in run:
                tag.rule = "tag or menu"
        run = []
        seen_running = seen_running or bool(line and line.running)


def _is_tag(line: Line) -> bool:
    if line.rule or not line.apart or line.bullet or not 1 <= line.words <= 3:
        return False
    return not line.stopped and not line.text.endswith((":", "：", "،")) and not _DATED.search(line.text)


def _opens_list(lines: list[Line], line: Line) -> bool:
    """The last line of the report before this one announces a list: أسماء الشهداء:"""
    before = [other for other in lines[: lines.index(line)] if not other.rule]
    return bool(before) and before[-1].text.rstrip().endswith((":", "：", "؛"))


def listed_twice(lines: list[Line]) -> None:
    """Links to other stories that a page gives with picture and title, each line at once followed by its copy."""
    body = next((i for i, line in enumerate(lines) if line.running), len(lines))
    pairs = [
        line
        for number, line in enumerate(lines)
        if number > body
        and not line.rule
        and any(after.rule == REPEATED and after.key == line.key for after in lines[number + 1 : number + 3])
    ]
    if len(pairs) >= 2:
        for line in pairs:
            if line.words <= LONGEST_HEADLINE:
                line.rule = "headline listed twice"


def other_headlines(lines: list[Line]) -> None:
    """The headlines of other stories at the end of a page: three or more paragraphs without a full stop, after running text.

    A teaser or a word about the outlet may stand among them, if there are five headlines to each.
    """
    left = [line for line in lines if not line.rule]
    start = None
    headlines: list[int] = []
    running = 0
    for number in range(len(left) - 1, 0, -1):
        line, before = left[number], left[number - 1]
        if not _is_headline(line):
            running += line.running
            if running > 2:
                break
            continue
        if line.words >= 4:
            headlines.append(line.words)
        if len(headlines) >= 3 + 2 * bool(running) and len(headlines) >= 5 * running and _ends_report(before):
            if sum(headlines) / len(headlines) <= 17:
                start = number
    for line in left[start:] if start is not None else ():
        line.rule = "headline of another story"


def _ends_report(line: Line) -> bool:
    """The line may be the last of a report: running text that does not announce a list."""
    text = line.text.rstrip()
    return (line.running or line.words >= 20) and (line.stopped or line.words >= 30) and not text.endswith((":", "："))


def _is_headline(line: Line) -> bool:
    longest = LONGEST_TEASER if line.teaser else LONGEST_HEADLINE
    if line.bullet or not line.apart or line.words > longest or "#" in line.text or "pic.twitter" in line.text or _goes_on(line):
        return False
    return line.teaser or not line.stopped or line.text.rstrip("'\"”»“ ").endswith(("؟", "!", "?"))


def between_paragraphs(lines: list[Line]) -> None:
    """The headline of another story set between two paragraphs, in a text whose paragraphs all end with a stop."""
    body = [line for line in lines if not line.rule]
    running = [line for line in body if line.words >= 15]
    if len(running) < 3 or sum(line.stopped for line in running) < 0.85 * len(running):
        return
    for number, (line, after) in enumerate(pairwise(body)):
        if number < 2 or not (7 <= line.words <= LONGEST_HEADLINE and line.apart and after.apart):
            continue
        if not _is_headline(line) or line.text.endswith((":", "،", "؛")) or "@" in line.text or "http" in line.text:
            continue
        if body[number - 1].running and after.running and body[number - 1].stopped and after.stopped:
            line.rule = "headline between paragraphs"


def _goes_on(line: Line) -> bool:
    """The line goes on from the one before: it begins with و or ف, or with a word such as كما or وقال."""
    first, _, rest = line.key.partition(" ")
    goes_on = vocabulary().goes_on
    if first in goes_on or f"{first} {rest.split(' ', 1)[0]}" in goes_on:
        return True
    return len(first) > 3 and first[0] in "وف" and split(first)[0] in ("و", "ف")


_LIST_MARKS = frozenset("-*•●▪◾–—")


def find_title(lines: list[Line]) -> tuple[int, int] | None:
    """Where the title stands: the first line that is no furniture, when it is short and a paragraph of its own.

    A line with a date or of fewer than four words (a place, an outlet) is passed over.
    """
    lines = [line for line in lines if not line.rule]
    for number, line in enumerate(lines[:5]):
        if line.words < 4 or (_DATED.search(line.text) and line.words < 5):
            continue
        rest = lines[number + 1 :]
        bullet = line.text.lstrip()[:1]
        if bullet in _LIST_MARKS and rest and rest[0].text.lstrip()[:1] == bullet:
            return None  # * قصف على س ⏎ * غارتان على ص: the first item of a list
        if line.words > 30 or not rest or not rest[0].apart and rest[0].words < 12:
            return None
        short = line.words <= LONGEST_HEADLINE and not line.text.endswith((".", ":", "،"))
        return (line.start, line.end) if short and any(other.words > line.words for other in rest) else None
    return None


def body_letters(text: str, furniture: list[tuple[int, int]]) -> int:
    """How many Arabic letters stand outside the furniture."""
    return _letters(text) - sum(_letters(text[start:end]) for start, end in furniture)


def _letters(text: str) -> int:
    return sum(map(len, _ARABIC.findall(text)))
