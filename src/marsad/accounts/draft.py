"""A draft account: what one or more frames of a document tell of one happening, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.accounts.frames import EFFECTS, Frame, is_effect
from marsad.accounts.roles import Part
from marsad.accounts.tolls import DIED_OF_WOUNDS, TollMention
from marsad.mentions.model import DateMention, PlaceMention


@dataclass(slots=True)
class Draft:
    """All claims gathered so far, in text order."""

    type: str
    status: str
    frames: list[Frame]
    date: DateMention | None
    places: list[PlaceMention]
    parts: list[Part]
    tolls: list[TollMention]
    count: int = 1
    background: bool = False
    title: bool = False
    part_heading: bool = False
    """A headline within the text, of what is told below it."""
    definite: bool = False
    """Every word of happening points back (الغارة)."""
    in_a_post: bool = False
    """Told in the present by a post of one line, with its doer and its scene."""
    general: bool = False
    """Plural words only (الغارات): a habit unless something dates, places or counts it."""
    carried: bool = False
    """A verb carries the noun of happening: ``نفذت ... غارات``."""
    around: list[PlaceMention] = field(default_factory=list)
    """Every place the frames name, the areas around the scene with it."""
    date_of_speech: bool = False
    """The date stands with the verb of saying: والجمعة، أفادت مصادر."""
    inherited_date: bool = False
    inherited_places: bool = False
    went_to: bool = False
    """No place is named but the one where those went who left."""
    another: bool = False
    came_back: bool = False
    """Told of those who came back after a while: عادت بعد ساعة وأطلقت صاروخا."""
    paragraph: int = 0
    came_before: bool = False
    """Told as what came before the news: عقب مقتل."""
    mourner: str | None = None
    """The body that tells of its own dead: زفت الحركة الشهيد فلانا."""
    gone_before: bool = False
    """What the news came after: ويأتي ذلك بعد يومين من مقتل س, وجاء بعد أن هاجموا ص."""
    before_the_news: bool = False
    """What had befallen the people that the news names: أفرجت عن تجار اختطفوا قبل أسبوع."""
    artillery: bool = False
    """Shelling that says its guns: no strike from the air told in other words."""
    stamped: bool = False
    """Told in a line of a channel that opens with its hour: 🔴 11:30 | …"""
    heading: str = ""
    """The place that heads its part of a round-up: دير الزور: …"""
    other_news: bool = False
    """Its sentence opens with words that turn to other news: إلى ذلك, من جهة أخرى."""
    fresh: bool = False
    """A verb tells it of people or things that are spoken of for the first time."""
    one_of_them: bool = False
    """One of the bombs or shells of a strike told before: وقال ساكن إن إحدى القذائف سقطت على السوق."""
    its_victims: bool = False
    """The victims of the happening told just before: وبلغت حصيلة ضحاياها 18."""
    toll_of_it: bool = False
    """Some died and the toll rose of a happening that is only named as known: فارق الحياة، لترتفع حصيلة الهجوم إلى قتيلين."""
    earlier: bool = False
    """Its sentence opens with وفي وقت سابق or وفي وقت لاحق."""
    spots: frozenset[str] = frozenset()
    """Where people live or gather, without a name: سوق, مخيم."""
    things: frozenset[str] = frozenset()
    """Things first spoken of here: حافلة, موكبا."""
    things_again: frozenset[str] = frozenset()
    """Things spoken of as known: الحافلة, للموكب."""
    people: frozenset[str] = frozenset()
    """Who was killed, by his office: اغتالوا إماما."""
    people_again: frozenset[str] = frozenset()
    """The same, spoken of as known: الإمام."""
    begun_then: bool = False
    """A campaign that began on a day of its own: وبدأت الميليشيا هجومها الحالي في السابع من فبراير."""
    weapons: frozenset[str] = frozenset()
    """What struck, spoken of for the first time: صاروخ, قذيفة."""
    weapons_again: frozenset[str] = frozenset()
    """The same, spoken of as known: الصاروخ."""
    shot: bool = False
    """Bullets are named as what harmed, and nothing heavier: برصاص قناص."""
    leads_a_list: bool = False
    """Leads in a list whose items are the news: نفذت سلسلة هجمات على النحو التالي."""
    told_by_clause: bool = False
    """A relative clause says which is meant: بالقصف الذي طال مدينة س مساء الثلاثاء."""
    destroys: bool = False
    """Says that what was struck was destroyed: استهدفت منزلا فدمرته."""
    totals: bool = False
    """Only what is counted since a day is told: ارتفعت الحصيلة إلى 190 قتيلا منذ بدء الحملة في 27 تشرين."""
    blames: bool = False
    """Who did it is asked or said: ولم تتبن أي جهة العملية."""
    competing: bool = False
    """Somebody else is blamed besides: everybody blamed is named, and all are disputed."""

    @property
    def update(self) -> bool:
        """True for a new toll of what was told before: ``وصباح اليوم ارتفعت الحصيلة إلى ستة``."""
        return any(t.updated for t in self.tolls) and not self.title and all(is_effect(t) for f in self.frames for t in f.triggers)

    @property
    def died_later(self) -> bool:
        """True where only the death of some of the wounded is told: ``ثلاثة من المصابين فارقوا الحياة فجر اليوم``."""
        dead = [t for t in self.tolls if t.field == "killed"]
        only = bool(dead) and all(t.count.rule == DIED_OF_WOUNDS for t in dead) and not self.title and not self.initiators
        return only and all(is_effect(t) for f in self.frames for t in f.triggers)

    @property
    def deed(self) -> bool:
        """True where the harm is told as somebody's deed (تحييد, قضت على): no mere consequence of something else."""
        return self.type in EFFECTS and any(not is_effect(t) and t.type in EFFECTS for f in self.frames for t in f.triggers)

    @property
    def initiators(self) -> list[str]:
        """Ids of those who did it."""
        return [p.actor.id for p in self.parts if p.role == "initiator"]

    @property
    def targets(self) -> list[str]:
        """Ids of those it was done to."""
        return [p.actor.id for p in self.parts if p.role == "target"]
