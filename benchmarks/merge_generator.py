"""Made-up accounts of made-up incidents, with known truth, for measuring merging at size.

    python benchmarks/merge_generator.py 100000 > accounts.jsonl

Every word, place and number is drawn by chance from the seed; nothing is taken from any text. The towns and the days stay
the same whatever the size, so that a larger archive is a denser one. What is made hard, with its share of accounts:

- no day of their own, only a day of publication (12 %), or neither (3 %); a wrong day, one off (1 %)
- only the province named (5 %); the town spelt but not found on the map (15 %); two towns named (4 %)
- early tolls, lower than the last (20 %); no toll (25 %); an open toll, "at least" (10 %)
- the party unnamed (30 %) or named by its side (20 %) or blamed wrongly (4 %)
- another type of the same kin (20 %)
- copies of another outlet's text (15 %), reports that tell two happenings (10 %)
- towns that are hit many times: a tenth of the towns has half of the incidents
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from dataclasses import dataclass

from marsad.records import Account, Attribution, DocumentRef, Party, Passage, Place, Toll, When

LETTERS = "بتجحدرسشصطعفقكلمنهوي"
SIDES = {
    "russia": ["russia", "russian-forces", "russian-air-force"],
    "turkey": ["turkey", "turkish-forces"],
    "isis": ["isis"],
    "sdf": ["sdf"],
    "israel": ["israel", "israeli-air-force"],
    "syrian-government": ["syrian-government", "syrian-army", "syrian-government-forces"],
}
KIN = [
    ["airstrike", "drone_strike", "shelling", "explosion"],
    ["armed_attack", "ambush", "armed_clash"],
    ["arrest", "raid"],
    ["ied_explosion", "landmine_explosion", "explosion"],
]
TARGETS = ["civilians", "civilians", "syrian-army", "sdf", "isis", "iran-backed-militias", None]
START = dt.date(2019, 1, 1)
DAYS = 1500


@dataclass(frozen=True)
class Town:
    name: str
    lat: float
    lon: float
    province: str


@dataclass(frozen=True)
class Incident:
    number: int
    town: Town
    day: dt.date
    kin: list[str]
    type: str
    side: str
    target: str | None
    killed: int
    wounded: int
    words: list[str]
    victims: list[str]


class World:
    """Incidents and the accounts that tell them; the same seed makes the same world."""

    def __init__(self, seed: int = 1, towns: int = 2000) -> None:
        self.chance = random.Random(seed)
        provinces = [(self._name(), 32.5 + self.chance.random() * 4.5, 36 + self.chance.random() * 6) for _ in range(14)]
        self.towns = []
        for _ in range(towns):
            name, lat, lon = self.chance.choice(provinces)
            self.towns.append(
                Town(
                    f"{self._name()} {self._name()}",
                    lat + self.chance.gauss(0, 0.35),
                    lon + self.chance.gauss(0, 0.4),
                    name,
                )
            )
        self.provinces = {name: (lat, lon) for name, lat, lon in provinces}
        self.common = [self._name() for _ in range(3000)]
        self.rare = [self._name(5) for _ in range(40000)]
        self.outlets = [f"outlet-{n}" for n in range(60)]
        self.documents = 0

    def _name(self, letters: int = 4) -> str:
        return "".join(self.chance.choice(LETTERS) for _ in range(letters))

    def accounts(self, number: int) -> tuple[list[Account], dict[str, int]]:
        """``number`` accounts and, for each account id, the number of its incident."""
        made: list[Account] = []
        truth: dict[str, int] = {}
        incidents: list[Incident] = []
        while len(made) < number:
            incident = self._incident(len(incidents))
            incidents.append(incident)
            earlier: list[Account] = []
            for _ in range(min(60, 1 + int(self.chance.paretovariate(1.1) - 1) + int(self.chance.random() < 0.5))):
                account = self._copy(earlier) if earlier and self.chance.random() < 0.15 else self._account(incident)
                earlier.append(account)
                made.append(account)
                truth[account.id] = incident.number
                if self.chance.random() < 0.1:
                    other = self._account(self.chance.choice(incidents[-40:]), account.document)
                    if truth.get(other.id) is None and other.id != account.id:
                        self._add_second(made, truth, account, other, incidents)
        return made[:number], {a.id: truth[a.id] for a in made[:number]}

    def _add_second(self, made: list[Account], truth: dict[str, int], first: Account, second: Account, incidents: list[Incident]) -> None:
        incident = self._told
        if incident.number != truth[first.id]:
            made.append(second)
            truth[second.id] = incident.number

    def _incident(self, number: int) -> Incident:
        chance = self.chance
        hot = chance.random() < 0.5
        town = self.towns[chance.randrange(len(self.towns) // 10 if hot else len(self.towns))]
        kin = chance.choice(KIN)
        killed = int(chance.paretovariate(1.0)) - 1
        wounded = int(chance.paretovariate(0.9)) - 1
        victims = [" ".join(self._name() for _ in range(3)) for _ in range(min(killed, 4))] if chance.random() < 0.3 else []
        words = chance.sample(self.rare, 4)
        day = START + dt.timedelta(chance.randrange(DAYS))
        return Incident(
            number,
            town,
            day,
            kin,
            chance.choice(kin),
            chance.choice(list(SIDES)),
            chance.choice(TARGETS),
            min(killed, 300),
            min(wounded, 500),
            words,
            victims,
        )

    def _copy(self, earlier: list[Account]) -> Account:
        source = self.chance.choice(earlier)
        self.documents += 1
        copy = source.model_copy(deep=False)
        published = dt.date.fromisoformat(source.document.published) if source.document.published else None
        copy.id = f"a{self.documents:07d}-1"
        copy.document = DocumentRef(
            id=f"d{self.documents:07d}",
            outlet=self.chance.choice(self.outlets),
            published=published.isoformat() if published else None,
        )
        return copy

    def _account(self, incident: Incident, document: DocumentRef | None = None) -> Account:
        chance = self.chance
        self._told = incident
        lag = min(6, int(chance.expovariate(1.2)))
        if document is None:
            self.documents += 1
            published = (incident.day + dt.timedelta(lag)).isoformat() if chance.random() > 0.03 else None
            document = DocumentRef(id=f"d{self.documents:07d}", outlet=chance.choice(self.outlets), published=published)
            identity = f"a{self.documents:07d}-1"
        else:
            identity = f"a{document.id[1:]}-2"
        words = chance.sample(incident.words, 2) + chance.sample(self.common, 14)
        chance.shuffle(words)
        text = " ".join(words)
        return Account(
            id=identity,
            document=document,
            type=incident.type if chance.random() > 0.2 else chance.choice(incident.kin),
            evidence=[Passage(start=0, end=len(text), text=text)],
            when=self._when(incident, document),
            where=self._where(incident),
            actors=self._actors(incident),
            casualties=self._tolls(incident),
            attribution=[Attribution(source=chance.choice(self.common), kind="unnamed", text="")],
            victims=chance.sample(incident.victims, 1 + chance.randrange(len(incident.victims)))
            if incident.victims and chance.random() < 0.5
            else [],
        )

    def _when(self, incident: Incident, document: DocumentRef) -> When | None:
        draw = self.chance.random()
        if draw < 0.12 or (document.published is None and draw < 0.6):
            return None
        day = incident.day + dt.timedelta(self.chance.choice([-1, 1]) if draw > 0.99 else 0)
        return When(start=day.isoformat(), end=day.isoformat(), precision="day", text="")

    def _where(self, incident: Incident) -> list[Place]:
        town, draw = incident.town, self.chance.random()
        if draw < 0.05:
            lat, lon = self.provinces[town.province]
            return [
                Place(
                    id=town.province,
                    name=town.province,
                    lat=lat,
                    lon=lon,
                    radius_km=70,
                    kind="governorate",
                    admin=["SY"],
                    text="",
                )
            ]
        if draw < 0.20:
            return [Place(name=f"قرية {town.name}", admin=["SY", town.province], text="")]
        found = [
            Place(
                id=town.name,
                name=town.name,
                lat=town.lat,
                lon=town.lon,
                radius_km=3,
                kind="settlement",
                admin=["SY", town.province],
                text="",
            )
        ]
        if draw > 0.96:
            other = self.chance.choice(self.towns)
            found.append(
                Place(
                    id=other.name,
                    name=other.name,
                    lat=other.lat,
                    lon=other.lon,
                    radius_km=3,
                    kind="settlement",
                    admin=["SY", other.province],
                    text="",
                )
            )
        return found

    def _actors(self, incident: Incident) -> list[Party]:
        draw, found = self.chance.random(), []
        if draw > 0.3:
            side = self.chance.choice(list(SIDES)) if draw > 0.96 else incident.side
            who = self.chance.choice(SIDES[side]) if draw < 0.5 else SIDES[side][0]
            found.append(Party(role="initiator", id=who, name=who, text=""))
        if incident.target and self.chance.random() > 0.3:
            found.append(Party(role="target", id=incident.target, name=incident.target, text=""))
        return found

    def _tolls(self, incident: Incident) -> dict[str, Toll]:
        found = {}
        for name, number in (("killed", incident.killed), ("wounded", incident.wounded)):
            draw = self.chance.random()
            if draw < 0.25 or (number == 0 and draw < 0.8):
                continue
            told = self.chance.randint((number + 1) // 2, number) if draw > 0.8 else number
            found[name] = Toll(min=told, max=None if 0.25 <= draw < 0.35 else told, text="")
        return found


if __name__ == "__main__":
    for made in World().accounts(int(sys.argv[1]))[0]:
        print(made.model_dump_json(by_alias=True))
