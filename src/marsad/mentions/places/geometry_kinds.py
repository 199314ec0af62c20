"""How exact a place of each kind is: the depth of a mention."""

SIZE = {
    "country": 0, "governorate": 1, "district": 2, "subdistrict": 2, "region": 2, "steppe": 2, "plain": 2, "coast": 2, "sea": 2, "river": 2, "road": 3,
    "settlement": 3, "mountain": 3, "valley": 3, "lake": 3, "island": 3, "airport": 3, "base": 3, "oilfield": 3, "gasfield": 3, "dam": 3,
    "crossing": 3, "front": 3, "port": 3, "hill": 4, "quarter": 4, "camp": 4, "checkpoint": 4, "junction": 4, "bridge": 4, "street": 4,
    "square": 4, "facility": 4, "prison": 4,
}  # fmt: skip
"""Country 0, governorate 1, district or region 2, settlement 3, a spot in one 4."""
