#!/usr/bin/env python3
"""Checks a bundle that Marsad exported, without Marsad: standard-library Python 3.8 or later, nothing to install.

    python3 verify_bundle.py FOLDER-OR-ZIP [HEAD]

Checked: every file against SHA256SUMS; the chain of the ledger; that each document's bytes give its name, and its text
and layout the hashes in the ledger; each reading's accounts, and that each quoted passage stands in its document at the
offsets given; each event record; that nothing the ledger speaks of is missing. HEAD is a hash of the ledger that you were
given on another way (a letter, a publication); it must be in the ledger. What fails is named; the exit code is then 1.

The hash of a ledger entry is the SHA-256 of its fields seq, at, who, what, body, previous as JSON with sorted keys, no
spaces, letters unescaped, in UTF-8; "previous" is the hash of the entry before, 64 zeros for the first.
"""
import hashlib
import json
import pathlib
import sys
import zipfile
import zlib

FAULTS = []
SEALED = ("seq", "at", "who", "what", "body", "previous")
DAMAGE = (OSError, KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, zlib.error)

def fault(text):
    FAULTS.append(print("DOES NOT HOLD: " + text))

def sha256(data):
    return hashlib.sha256(data).hexdigest()

def digest(value):
    return sha256(json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode())

class Bundle:
    """The files of a bundle, from a folder or a zip."""
    def __init__(self, path):
        self.zip, self.folder = (zipfile.ZipFile(path) if path.is_file() else None), path

    def names(self):
        inside = (p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())
        return sorted(self.zip.namelist() if self.zip else inside)

    def read(self, name):
        return self.zip.read(name) if self.zip else (self.folder / name).read_bytes()

    def lines(self, name, *keys):
        """The rows of a file; those that lack one of the keys are told and passed over."""
        try:
            for number, line in enumerate(self.read(name).splitlines(), 1):
                row = json.loads(line)
                if isinstance(row, dict) and row.keys() >= set(keys):
                    yield row
                else:
                    fault(f"{name}: line {number} is not whole")
        except DAMAGE as error:
            fault(f"{name} cannot be read: {error}")

def check_files(bundle):
    lines = bundle.read("SHA256SUMS").decode().splitlines()
    listed = {name: value for value, _, name in (line.partition("  ") for line in lines)}
    for name in sorted(set(bundle.names()) - set(listed) - {"SHA256SUMS"}):
        fault(f"file {name} is not listed in SHA256SUMS")
    for name, value in listed.items():
        try:
            if sha256(bundle.read(name)) != value:
                fault(f"file {name} is not the file that was exported")
        except DAMAGE:
            fault(f"file {name} is missing or damaged")

def check_ledger(bundle, head):
    seq, previous, entries, found = 0, "0" * 64, {}, head is None
    for entry in bundle.lines("ledger.jsonl", *SEALED, "hash"):
        seq += 1
        if entry["seq"] != seq or entry["previous"] != previous:
            fault("ledger entry {} does not follow the one before".format(seq := entry["seq"]))
        previous = entry["hash"]
        if digest({key: entry[key] for key in SEALED}) != previous:
            fault("ledger entry {} was changed after it was sealed".format(entry["seq"]))
        found = found or previous == head
        entries[entry["seq"]] = entry
    if not found:
        fault("the head you gave is not in the ledger")
    return entries, previous

def check_documents(bundle, sealed):
    texts, names = {}, set(bundle.names())
    for row in bundle.lines("documents.jsonl", "id", "entry", "text", "encoding", "errors", "title", "furniture", "size"):
        texts[row["id"]], digits = row["text"], row["id"].split(":")[1]
        layout = {key: row[key] for key in ("encoding", "errors", "title", "furniture")}
        body = {"document": row["id"], "size": row["size"], "text": sha256(row["text"].encode()), "layout": digest(layout)}
        if sealed.pop(row["entry"], None) != body:
            fault("document {} is not what the ledger says".format(row["id"]))
        name = f"blobs/{digits[:2]}/{digits[2:]}"
        if name not in names or sha256(bundle.read(name)) != digits:
            fault("the bytes of document {} are missing or not those that came in".format(row["id"]))
        names.discard(name)
    for name in sorted(name for name in names if name.startswith("blobs/")):
        fault(f"{name} belongs to no document")
    return texts

def passages(record):
    for part in ("evidence", "where", "actors", "attribution", "other_tolls"):
        yield from record.get(part) or []
    yield from (record.get("casualties") or {}).values()

def check_readings(bundle, sealed, texts):
    for row in bundle.lines("readings.jsonl", "entry", "document", "run", "rules", "accounts"):
        body = {key: row[key] for key in ("document", "run", "rules")}
        body.update(accounts=len(row["accounts"]), digest=digest(row["accounts"]))
        if sealed.pop(row["entry"], None) != body:
            fault("the accounts of {} (ledger entry {}) are not what the ledger says".format(row["document"], row["entry"]))
        text = texts.get(row["document"], "")
        for record, part in ((told, part) for told in row["accounts"] for part in passages(told)):
            start, end = part.get("start"), part.get("end")
            if start is not None and end is not None and text[start:end] != part["text"]:
                fault("account {}: the words at {}-{} are not those of the document".format(record["id"], start, end))

def check_events(bundle, entries):
    bodies = {seq: e["body"] for seq, e in entries.items() if e["what"] == "event.changed" and e["body"]["record"]}
    records = {seq: [body["event"], body["record"]] for seq, body in bodies.items()}
    for row in bundle.lines("events.jsonl", "entry", "event", "record"):
        if records.pop(row["entry"], None) != [row["event"], digest(row["record"])]:
            fault("the record of event {} is not what the ledger says".format(row["event"]))
    return records

def check(bundle, head):
    check_files(bundle)
    entries, last = check_ledger(bundle, head)
    sealed = {seq: e["body"] for seq, e in entries.items() if e["what"] in ("document.kept", "document.read", "document.met")}
    check_readings(bundle, sealed, texts := check_documents(bundle, sealed))
    for row in bundle.lines("sightings.jsonl", "entry", "body"):
        if sealed.pop(row["entry"], None) != row["body"]:
            fault("where a document was met (ledger entry {}) is not what the ledger says".format(row["entry"]))
    for seq in [*sealed, *check_events(bundle, entries)]:
        fault(f"ledger entry {seq} speaks of something that is not in the bundle")
    print(f"{len(entries)} ledger entries, {len(texts)} documents, head {last}")

def main(path, head=None):
    try:
        check(Bundle(pathlib.Path(path)), head)
    except DAMAGE as error:
        fault(f"the bundle cannot be read to its end: {error!r}")
    print(f"NOT everything holds: {len(FAULTS)} faults" if FAULTS else "Everything holds.")
    return 1 if FAULTS else 0

if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
