"""What the archive keeps.

Two kinds of tables. **Kept** tables only grow: the database itself refuses to change or delete a row of theirs (triggers,
see the migrations). **Present** tables are worked out from the kept ones, so that lists are quick; they may be thrown
away and made again at any time (``present.rebuild``), and nothing is recorded in them alone.

Times of the archive itself are UTC, ISO 8601 with microseconds. Days of events are ISO dates as text.
"""

from __future__ import annotations

from django.db import models

from marsad.archive.fields import DataField

KEPT = ("LedgerEntry", "Run", "Document", "Sighting", "Reading", "AccountRow", "Claim", "Decision", "MembershipChange", "EventVersion")
"""The models whose tables only grow."""


def _key(length: int = 160, **options: object) -> models.CharField:  # type: ignore[type-arg]
    return models.CharField(max_length=length, **options)  # type: ignore[arg-type]


class LedgerEntry(models.Model):
    """One act on the workspace: who, when, what. ``hash`` covers all of it and the hash of the entry before."""

    seq = models.BigIntegerField(primary_key=True)
    at = _key(32)
    who = _key()
    what = _key(40, db_index=True)
    body = DataField()
    previous = _key(64)
    hash = _key(64, unique=True)


class Run(models.Model):
    """One run over some input: by which version of the rules, of what."""

    number = models.BigAutoField(primary_key=True)
    at = _key(32)
    rules = _key()
    what = DataField()
    entry = models.BigIntegerField(unique=True)


class Document(models.Model):
    """One article, post or page. ``id`` names the bytes that came in; ``text`` is what was read from them."""

    id = _key(71, primary_key=True)
    text = models.TextField()
    encoding = _key(40)
    errors = _key(20)
    title = DataField(null=True)
    """``[start, end]`` of the headline in the text, or null."""
    furniture = DataField()
    """``[[start, end], …]``: what belongs to the page and not to the report."""
    size = models.BigIntegerField()
    entry = models.BigIntegerField(unique=True)


class Sighting(models.Model):
    """Where and under what description a document was met. The same bytes may be met again, with another description."""

    number = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sightings")
    file = models.TextField(null=True)
    url = models.TextField(null=True)
    outlet = models.TextField(null=True)
    published = _key(40, null=True)
    published_basis = _key(40, null=True)
    published_window = DataField(null=True)
    metadata = DataField()
    entry = models.BigIntegerField(unique=True)


class Reading(models.Model):
    """One reading of one document by one version of the rules. ``digest`` covers the accounts it gave, in order."""

    number = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="readings")
    rules = _key()
    digest = _key(64)
    accounts_count = models.IntegerField()
    entry = models.BigIntegerField(unique=True)


class AccountRow(models.Model):
    """What a document tells of one event, as one reading found it. ``record`` is the ``records.Account``, event apart."""

    number = models.BigAutoField(primary_key=True)
    id = _key()
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="accounts")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="accounts")
    position = models.IntegerField()
    type = _key(60)
    status = _key(20)
    certainty = _key(20)
    start = _key(10, null=True)
    end = _key(10, null=True)
    background = models.BooleanField()
    record = DataField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reading", "id"], name="archive_account_once_a_reading")]
        indexes = [models.Index(fields=["id"], name="archive_account_id")]


class Claim(models.Model):
    """One value of an account, with its passage and who is said to have said it."""

    number = models.BigAutoField(primary_key=True)
    account = models.ForeignKey(AccountRow, on_delete=models.PROTECT, related_name="claims")
    field = _key(40)
    value = DataField()
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    text = models.TextField()
    source = models.TextField(null=True)
    certainty = _key(20, null=True)


class Decision(models.Model):
    """What a reviewer said of an account or event, or the withdrawal of an earlier decision."""

    number = models.BigAutoField(primary_key=True)
    at = _key(32)
    who = _key()
    kind = _key(20)
    """accept, reject, correct, merge, split, grade, or withdraw."""
    subject = _key(20)
    """account or event."""
    subject_id = _key(db_index=True)
    field = _key(40, null=True)
    value = DataField(null=True)
    reason = models.TextField(blank=True)
    context = DataField()
    """What the reviewer had before them: document, type and evidence, by which a later reading's account is known again."""
    withdraws = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="withdrawals")
    entry = models.BigIntegerField(unique=True)


class MembershipChange(models.Model):
    """An account was put into an event (or taken out of all: ``event`` null), by a run or by a decision."""

    number = models.BigAutoField(primary_key=True)
    account = _key(db_index=True)
    event = _key(null=True, db_index=True)
    run = models.ForeignKey(Run, null=True, on_delete=models.PROTECT)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT)
    entry = models.BigIntegerField(db_index=True)


class EventVersion(models.Model):
    """What the events room said of an event at one time: its record, with the reasons of its merges."""

    number = models.BigAutoField(primary_key=True)
    event = _key(db_index=True)
    record = DataField()
    digest = _key(64)
    run = models.ForeignKey(Run, on_delete=models.PROTECT)
    entry = models.BigIntegerField(db_index=True)


# ---- present tables: worked out from the above -------------------------------------------------------------------


class PresentDocument(models.Model):
    """A document's latest sighting and reading."""

    document = models.OneToOneField(Document, primary_key=True, on_delete=models.CASCADE, related_name="present")
    sighting = models.ForeignKey(Sighting, on_delete=models.CASCADE)
    reading = models.OneToOneField(Reading, null=True, on_delete=models.CASCADE, related_name="present")
    outlet = models.TextField(null=True, db_index=True)
    published = _key(40, null=True, db_index=True)
    heading = models.TextField()
    """The title, or the first words, for lists."""


class EventRow(models.Model):
    """An event as it stands now: columns to filter and sort by."""

    id = _key(primary_key=True)
    version = models.ForeignKey(EventVersion, null=True, on_delete=models.CASCADE)
    """What the events room last said of it; null for an event that a reviewer's split made."""
    type = _key(60, db_index=True)
    status = _key(20, db_index=True)
    start = _key(10, null=True, db_index=True)
    end = _key(10, null=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    radius_km = models.FloatField(null=True)
    killed_min = models.IntegerField(null=True)
    killed_max = models.IntegerField(null=True)
    wounded_min = models.IntegerField(null=True)
    wounded_max = models.IntegerField(null=True)
    accounts = models.IntegerField()
    documents = models.IntegerField()
    background = models.BooleanField()
    review = _key(20, db_index=True)
    """open, accepted, corrected or rejected, from the standing decisions on its accounts."""
    differs = DataField()
    """The fields in which its accounts do not agree."""


class EventAccount(models.Model):
    """Which account stands in which event now."""

    event = models.ForeignKey(EventRow, on_delete=models.CASCADE, related_name="members")
    account = models.OneToOneField(AccountRow, on_delete=models.CASCADE, related_name="membership")


class EventPlace(models.Model):
    """A place an event's accounts name; ``key`` is the place's id, or its folded name where it has none."""

    event = models.ForeignKey(EventRow, on_delete=models.CASCADE, related_name="places")
    key = _key(200, db_index=True)
    name = models.TextField()
    name_en = models.TextField(null=True)
    country = _key(8, null=True, db_index=True)
    region = _key(200, null=True, db_index=True)
    main = models.BooleanField()
    """True for the place the event is shown under."""


class EventActor(models.Model):
    """A party an event's accounts name, in one role."""

    event = models.ForeignKey(EventRow, on_delete=models.CASCADE, related_name="parties")
    actor = _key(200, db_index=True)
    role = _key(20)
    name = models.TextField()
    name_en = models.TextField(null=True)


class AccountState(models.Model):
    """What the standing decisions make of an account; absent while there are none."""

    account = _key(primary_key=True)
    review = _key(20, db_index=True)
    corrections = DataField()
    """``{field: {"value": …, "decision": number}}``."""


class SearchText(models.Model):
    """The searchable words of a document or account, as ``terms.analyse`` gives them."""

    number = models.BigAutoField(primary_key=True)
    kind = _key(10)
    key = _key(db_index=True)
    exact = models.TextField()
    stems = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="archive_search_once")]


CURRENT = models.Q(reading__present__isnull=False)
"""The accounts of their documents' present readings."""
