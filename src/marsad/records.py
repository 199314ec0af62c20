"""The records Marsad promises to the outside, as pydantic models.

They follow the public contract field by field; ``marsad schema NAME`` prints their JSON Schema. Every ``text`` stands in
the document at ``start:end`` (characters of the document's text, end exclusive).
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["occurred", "ongoing", "planned", "alleged", "denied", "habitual"]
Role = Literal["initiator", "target", "participant"]
Certainty = Literal["asserted", "probable", "disputed", "denied"]
Stance = Literal["asserts", "claims_responsibility", "accuses", "denies", "doubts"]


class Record(BaseModel):
    """Common settings: unknown fields are refused, so that a typing slip cannot pass as data."""

    model_config = ConfigDict(extra="forbid")


class Passage(Record):
    """A stretch of a document's text: ``document_text[start:end] == text``, always."""

    start: int
    end: int
    text: str


class DocumentRef(Record):
    """The document an account was read from. ``id`` is ``sha256:`` and the hex digest of the bytes that came in."""

    id: str
    file: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = Field(default=None, description="ISO date or date-time of publication, null when unknown")
    published_basis: str | None = Field(default=None, description="on what the publication day rests: manifest, html, url, text …")
    published_window: list[str] | None = Field(
        default=None, description="first and last day on which the text's own wording allows it to have been published"
    )


class When(Record):
    """When it is said to have happened: a closed interval of days (ISO 8601), and the same in EDTF (ISO 8601-2)."""

    start: str | None = None
    end: str | None = None
    edtf: str | None = None
    precision: str | None = Field(
        default=None, description="time, day, days, week, part_of_month, month, season, quarter, year, decade, century, feast, unanchored"
    )
    text: str
    reading: str | None = Field(default=None, description="in one line, how the wording was read")
    at: int | None = Field(default=None, alias="text_start", description="where the wording starts, in characters")

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Place(Record):
    """A place as an area. ``radius_km`` says how far from the point it may lie; no point is given that was not found."""

    id: str | None = None
    name: str
    name_en: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    kind: str | None = None
    relation: str | None = Field(default=None, description="at, near, between, on_road, part_of, north_of, south_of, east_of, west_of …")
    bearing: str | None = None
    admin: list[str] = Field(default_factory=list, description="country code, then administrative units, largest first")
    text: str
    start: int | None = None
    end: int | None = None
    acled_precision: int | None = Field(default=None, description="ACLED geo_precision, 1 to 3")
    ucdp_precision: int | None = Field(default=None, description="UCDP where_prec, 1 to 7")
    reading: str | None = None
    alternatives: list[dict[str, object]] = Field(default_factory=list, description="other places of this name, with their odds")


class Party(Record):
    """Somebody in an account, with the role the text gives and how surely."""

    role: Role
    id: str
    name: str
    name_en: str | None = None
    kind: str | None = Field(default=None, description="ACLED actor kind: state forces, rebel group, political militia …")
    certainty: Certainty = "asserted"
    text: str
    start: int | None = None
    end: int | None = None


class Toll(Record):
    """A number of people. ``max`` null means open upwards; both null means not known or no number given."""

    min: int | None = None
    max: int | None = None
    text: str
    start: int | None = None
    end: int | None = None
    of: dict[str, dict[str, int | None]] = Field(default_factory=dict, description="breakdown: children, women, civilians, fighters …")
    source: str | None = Field(default=None, description="who gives this number, when it is not the account's own source")


class Attribution(Record):
    """One link of the chain of who says so, nearest source first; the outlet itself is not repeated."""

    source: str
    kind: str = Field(
        description="correspondent, official, agency, outlet, unnamed, witness, organisation, social_media, video, statement, person, party"
    )
    verb: str | None = None
    stance: Stance = "asserts"
    text: str
    start: int | None = None
    end: int | None = None


class TollClaim(Toll):
    """One of several tolls a document gives for one event."""

    field: str


class Account(Record):
    """What one document tells of one event."""

    id: str
    event: str | None = None
    document: DocumentRef
    type: str
    status: Status = "occurred"
    certainty: Certainty = "asserted"
    evidence: list[Passage]
    when: When | None = None
    where: list[Place] = Field(default_factory=list)
    actors: list[Party] = Field(default_factory=list)
    casualties: dict[str, Toll] = Field(default_factory=dict)
    other_tolls: list[TollClaim] = Field(
        default_factory=list, description="further tolls the document gives for this event, none overwritten"
    )
    attribution: list[Attribution] = Field(default_factory=list)
    count: int = 1
    background: bool = Field(default=False, description="told as background of the document's news")
    victims: list[str] = Field(default_factory=list, description="names of victims as the text gives them")


class Tie(Record):
    """What a document says of the tie between two actors (contract: ties and facts)."""

    document: DocumentRef
    subject: str
    relation: str
    object: str
    start: int
    end: int
    text: str
    attribution: list[Attribution] = Field(default_factory=list)


class Fact(Record):
    """What a document says of an actor itself: strength, founding year, losses."""

    document: DocumentRef
    subject: str
    fact: str
    value: int
    bound: Literal["exact", "about", "min", "max"] = "exact"
    start: int
    end: int
    text: str
    attribution: list[Attribution] = Field(default_factory=list)


def dump(record: Record) -> dict[str, object]:
    """The record as plain data, in the contract's spelling, without the optional fields that are empty."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=False)


class Event(Record):
    """One happening, told by one or more accounts. ``id`` names the account that told it first; see ``events.event_of``."""

    id: str
    accounts: list[str] = Field(description="ids of its accounts, first published first")
    reasons: list[str] = Field(default_factory=list, description="labels of the reasons that hold it together, strongest first")
    parent: str | None = Field(default=None, description="the event of a report that counts this one among others")
    children: list[str] = Field(default_factory=list, description="events that this one counts; their people are not counted twice")


class MergeDecision(Record):
    """A reviewer's word on two accounts: that they tell one event, or that they do not."""

    kind: Literal["same", "not_same"]
    a: str
    b: str
    by: str = ""
    at: str = Field(default="", description="ISO date-time of the decision")
    note: str = ""


class Flag(Record):
    """Something that speaks against a decision: listed for review, not obeyed."""

    kind: Literal["decisions_disagree", "joins_what_was_parted", "parts_what_was_joined", "unknown_account"]
    decision: MergeDecision
    accounts: list[str] = Field(default_factory=list, description="the accounts that say so, or that the decision concerns")


class MergeReason(Record):
    """One reason for or against two accounts being one event."""

    label: str = Field(description="name of the reason, such as time.same_day")
    points: float
    ar: str
    en: str


class MergeLink(Record):
    """Two accounts and all that speaks for and against their being one event."""

    a: str
    b: str
    points: float = Field(description="sum of the reasons' points; events are joined from the threshold on")
    threshold: float
    one: bool = Field(description="whether they stand in one event now")
    reasons: list[MergeReason]


class Copy(Record):
    """One document repeats another. ``first`` was there before ``later`` as far as publication or the text itself tells."""

    first: str = Field(description="document id")
    later: str = Field(description="document id")
    basis: Literal["same_text", "names_it"] = Field(
        description="nearly the same text, or the later one names the outlet of the first as its source"
    )
    likeness: float | None = Field(default=None, description="share of word pairs in common, for same_text")
    order_known: bool = Field(default=True, description="false where neither publication nor text tells which came first")


class Origin(Record):
    """An independent origin of an event's accounts: all of them go back to it."""

    name: str
    accounts: list[str]
    basis: list[Literal["own_report", "same_text", "same_source"]] = Field(description="what ties its accounts together")


class Independence(Record):
    """Who really says so: an event's accounts, documents and independent origins, and who copied whom."""

    accounts: int
    documents: int
    independent_origins: int
    origins: list[Origin]
    copies: list[Copy]
    first: str | None = Field(description="the document that was published first, null when no publication is known")


class Claim(Record):
    """One value that one account gives, with who says it: a cell of the table field × claim × source."""

    id: str = Field(description="account id, field and number")
    account: str
    document: str
    outlet: str | None = None
    published: str | None = None
    field: str
    value: dict[str, object] = Field(description="min and max, start and end, id and name, or slug, as the field is")
    text: str
    start: int | None = None
    end: int | None = None
    source: str | None = Field(default=None, description="who is said to have said it, null when it is the outlet itself")
    origin: str = Field(description="the origin at the end of the chain, in the form in which origins are compared")
    certainty: str = "asserted"
    denied: bool = Field(default=False, description="told in order to deny or doubt it: shown, not counted for the value")


class Resolved(Record):
    """The value of a field that a rule gives for an event."""

    field: str
    rule: str
    value: dict[str, object] | None = Field(description="null when no claim gives a value")
    reason_ar: str
    reason_en: str
    claims: list[str] = Field(description="ids of the claims that the value rests on")
    contradicted: bool = Field(description="whether other claims say otherwise")


class Grade(Record):
    """How well an event is supported, in Airwars' five grades; a reviewer's own grade stands beside the computed one."""

    computed: Literal["Confirmed", "Fair", "Weak", "Contested", "Discounted"]
    label_ar: str
    reason_ar: str
    reason_en: str
    claims: list[str] = Field(default_factory=list, description="ids of the claims that decided it")
    override: str | None = None
    override_by: str | None = None
    override_at: str | None = None
    override_note: str | None = None

    @property
    def shown(self) -> str:
        """The reviewer's grade where there is one, else the computed one."""
        return self.override or self.computed
