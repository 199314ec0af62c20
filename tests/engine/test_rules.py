"""The version of the rules."""

import re

from marsad import __version__
from marsad.engine.rules import rules_version


def test_it_names_version_and_digest_and_stays() -> None:
    assert re.fullmatch(re.escape(__version__) + r"\+[0-9a-f]{8}", rules_version())
    assert rules_version() == rules_version()
