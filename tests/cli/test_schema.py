"""``marsad schema``: JSON Schema of what extract writes."""

import json

from marsad.records import Account, Passage


def test_names_are_listed(marsad) -> None:
    names = marsad("schema").out.split()
    assert {"account", "tie", "fact", "event", "document"} <= set(names) and names == sorted(names)


def test_the_schema_of_an_account_names_its_fields(marsad) -> None:
    schema = json.loads(marsad("schema", "account").out)
    assert schema["$schema"].endswith("2020-12/schema")
    written = json.loads(
        Account(id="a", document={"id": "sha256:0"}, type="shelling", evidence=[Passage(start=0, end=1, text="x")]).model_dump_json(
            by_alias=True
        )
    )
    assert set(written) == set(schema["properties"])
    assert set(schema["required"]) == {"id", "document", "type", "evidence"}
