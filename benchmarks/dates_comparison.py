"""Compares Marsad's dates with the readers measured in the project's notes on the same 35 phrases, and writes the section.

    python benchmarks/dates_comparison.py [--texts FOLDER] [--write docs/accuracy/dates.md]

The phrases are ordinary date wordings, read as published on Tuesday 2021-04-20. The other readers' figures were measured
on these phrases with the versions named; they are repeated here, not run. ``--texts`` names a folder of reports with a
``manifest.csv`` (file, published): publication days are then worked out from the texts alone and held against it.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import time
from collections import Counter
from pathlib import Path

from marsad.language.tokenizer import read_words
from marsad.mentions.dates import find_dates, read_dates
from marsad.mentions.model import DateMention, Reading

PUBLISHED = dt.date(2021, 4, 20)
PHRASES: list[tuple[str, str, str, str]] = [
    ("نيسان/أبريل", "2021-04", "2021-04-01", "2021-04-30"),
    ("مطلع نيسان/أبريل الجاري", "2021-04, its beginning", "2021-04-01", "2021-04-10"),
    ("أمس السبت", "2021-04-17, the clash with 04-19 kept", "2021-04-17", "2021-04-17"),
    ("أمسِ الاثنين", "2021-04-19", "2021-04-19", "2021-04-19"),
    ("أمس", "2021-04-19", "2021-04-19", "2021-04-19"),
    ("اليوم", "2021-04-20", "2021-04-20", "2021-04-20"),
    ("منتصف شباط/فبراير الفائت", "2021-02, its middle", "2021-02-11", "2021-02-20"),
    ("منتصف شباط /فبراير الفائت", "2021-02, its middle", "2021-02-11", "2021-02-20"),
    ("فبراير/شباط الفائت", "2021-02", "2021-02-01", "2021-02-28"),
    ("قبل يومين", "2021-04-18", "2021-04-18", "2021-04-18"),
    ("قبل أيام قليلة", "some days before, no day", "2021-04-13", "2021-04-19"),
    ("21 أيلول/سبتمبر الماضي", "2020-09-21", "2020-09-21", "2020-09-21"),
    ("نهاية آذار/مارس الماضي", "2021-03, its end", "2021-03-21", "2021-03-31"),
    ("25 من مارس/آذار 2021", "2021-03-25", "2021-03-25", "2021-03-25"),
    ("25 آذار 2021", "2021-03-25", "2021-03-25", "2021-03-25"),
    ("منذ عام 2015", "from 2015, open", "2015-01-01", "2021-04-20"),
    ("عام 2013", "2013", "2013-01-01", "2013-12-31"),
    ("منتصف أيار/مايو الجاري", "2021-05, its middle", "2021-05-11", "2021-05-20"),
    ("الجمعة", "2021-04-16", "2021-04-16", "2021-04-16"),
    ("الجمعة الماضي", "2021-04-16", "2021-04-16", "2021-04-16"),
    ("الأسبوع الماضي", "2021-W15", "2021-04-12", "2021-04-18"),
    ("خلال الأسبوع الماضي", "2021-W15 as an interval", "2021-04-12", "2021-04-18"),
    ("الشهر الماضي", "2021-03", "2021-03-01", "2021-03-31"),
    ("قبل ثلاثة أسابيع", "about 2021-03-30", "2021-03-27", "2021-04-02"),
    ("منذ ثلاثة أيام", "2021-04-17", "2021-04-17", "2021-04-17"),
    ("غداً", "2021-04-21", "2021-04-21", "2021-04-21"),
    ("15 كانون الثاني/يناير 2021", "2021-01-15", "2021-01-15", "2021-01-15"),
    ("3 تشرين الأول 2020", "2020-10-03", "2020-10-03", "2020-10-03"),
    ("2021/04/17", "2021-04-17", "2021-04-17", "2021-04-17"),
    ("17-4-2021", "2021-04-17", "2021-04-17", "2021-04-17"),
    ("١٧ نيسان ٢٠٢١", "2021-04-17", "2021-04-17", "2021-04-17"),
    ("12 رمضان 1442", "2021-04-24", "2021-04-24", "2021-04-24"),
    ("مساء الأحد", "2021-04-18, evening", "2021-04-18", "2021-04-18"),
    ("الساعة الثالثة والنصف فجراً", "03:30", "2021-04-20", "2021-04-20"),
    ("العام الماضي", "2020", "2020-01-01", "2020-12-31"),
]
"""Phrase, what is wanted in words, and the interval that stands for it."""
SAID = {
    "أمس السبت": "clash", "الساعة الثالثة والنصف فجراً": "03:30", "مساء الأحد": "evening", "منذ عام 2015": "open",
    "قبل أيام قليلة": "no day is said", "قبل ثلاثة أسابيع": "about 2021-03-30",
}  # fmt: skip
"""What the line of reasons has to say besides the interval."""
OTHERS = [
    ("HeidelTime, Arabic rules", "30", "30", "3", "2", "4.6–6.6 documents/s", "GPL-3"),
    ("dateparser 1.5.0 `parse`, after a 12-line pre-normaliser made for this list", "27", "27", "1", "7", "–", "BSD-3"),
    ("Duckling native, month pairs merged first", "23", "25", "9", "1", "46.6 documents/s", "MIT/BSD-3"),
    ("Duckling native (pyduckling-native-phihos 0.3.0)", "20", "23", "11", "1", "46.6 documents/s", "MIT/BSD-3"),
    ("dateparser `search_dates`", "16", "16", "6", "13", "79 documents/s", "BSD-3"),
    ("puckling 0.5.0", "14", "16", "16", "3", "5.0 documents/s", "Apache-2.0"),
    ("dateparser 1.5.0 `parse`", "11", "11", "0", "24", "3,733 phrases/s", "BSD-3"),
]


def right(phrase: str, first: str, last: str, mention: DateMention) -> bool:
    """The interval meets the wanted one in at least half of their union, as accounts are scored, and the reasons say
    what the phrase asks for."""
    if mention.low is None or mention.high is None or SAID.get(phrase, "") not in mention.reading:
        return False
    a, b = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    shared = (min(b, mention.high) - max(a, mention.low)).days + 1
    union = (max(b, mention.high) - min(a, mention.low)).days + 1
    return shared > 0 and shared * 2 >= union


def verdicts() -> list[tuple[str, str, list[DateMention], list[bool]]]:
    """Each phrase with what is wanted, what was read, and whether each of it is right."""
    rows = []
    for phrase, wanted, first, last in PHRASES:
        mentions = read_dates(phrase, PUBLISHED)
        rows.append((phrase, wanted, mentions, [right(phrase, first, last, m) for m in mentions]))
    return rows


def phrases_a_second(rounds: int = 60) -> float:
    """Short phrases read in a second of one core, in process."""
    for phrase, *_ in PHRASES:
        read_dates(phrase, PUBLISHED)
    begun = time.process_time()
    for _ in range(rounds):
        for phrase, *_ in PHRASES:
            read_dates(phrase, PUBLISHED)
    return rounds * len(PHRASES) / (time.process_time() - begun)


def publication_days(folder: Path) -> Counter[str]:
    """For the texts of a folder whose publication day its manifest knows: what the texts alone give."""
    found: Counter[str] = Counter()
    with (folder / "manifest.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if not row.get("published"):
                continue
            true = dt.date.fromisoformat(row["published"][:10])
            reading = Reading(read_words((folder / row["file"]).read_text(encoding="utf-8")))
            find_dates(reading)
            found["texts"] += 1
            if reading.published:
                found[f"{reading.published_basis}: {'right' if reading.published == true else 'wrong'}"] += 1
            elif reading.window and reading.window[1]:
                inside = reading.window[0] is not None and reading.window[0] <= true <= reading.window[1]
                found[f"window: {'holds it' if inside else 'misses it'}"] += 1
            else:
                found["left open"] += 1
    return found


def section(texts: Path | None) -> str:
    """The section of the accuracy page, in Markdown."""
    rows = verdicts()
    all_right = sum(bool(marks) and all(marks) for *_, marks in rows)
    some = sum(any(marks) for *_, marks in rows)
    wrong = sum(bool(marks) and not any(marks) for *_, marks in rows)
    nothing = sum(not marks for *_, marks in rows)
    speed = round(phrases_a_second(), -3)
    lines = [
        "# Dates", "",
        "Written by `benchmarks/dates_comparison.py`; run it again rather than edit this page.", "",
        f"{len(rows)} date phrases as Arabic news writes them, read as published on Tuesday 2021-04-20. A reading is right when",
        "its interval meets the wanted one in at least half of their union and its line of reasons says what the phrase asks",
        "for besides. The other readers' figures were measured on the same phrases once, by hand, and are repeated here.", "",
        "| reader | all values right | at least one right | only wrong | nothing | speed | licence |",
        "|---|---|---|---|---|---|---|",
        f"| **Marsad** | **{all_right}** | **{some}** | **{wrong}** | **{nothing}** | {speed:,.0f} phrases/s | Apache-2.0 |",
        *("| " + " | ".join(row) + " |" for row in OTHERS), "",
        "| phrase | wanted | Marsad reads | how | right |", "|---|---|---|---|---|",
    ]  # fmt: skip
    for phrase, wanted, mentions, marks in rows:
        read = "; ".join(f"{m.edtf} ({m.precision})" for m in mentions) or "–"
        how = "; ".join(m.reading for m in mentions)
        lines.append(f"| {phrase} | {wanted} | {read} | {how} | {'yes' if marks and all(marks) else 'no'} |")
    if texts is not None:
        found = publication_days(texts)
        lines += ["", "## Publication days from the text alone", "",
                  f"{found.pop('texts')} texts whose publication day is known, read without it (most are posts, whose stamp gives it).", "",
                  "| what the text gave | texts |", "|---|---|",
                  *(f"| {what} | {count} |" for what, count in sorted(found.items()))]  # fmt: skip
    return "\n".join(lines) + "\n"


def main() -> None:
    """Prints the section, or writes it to the file named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of reports with a manifest.csv that knows publication days")
    parser.add_argument("--write", type=Path, help="the file to write instead of printing")
    options = parser.parse_args()
    text = section(options.texts)
    if options.write:
        options.write.parent.mkdir(parents=True, exist_ok=True)
        options.write.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
