"""What addresses of pages tell of the day and the outlet."""

import datetime as dt

import pytest

from marsad.documents.addresses import outlet_in, published_in, window_in


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2021/04/06/title", "2021-04-06"),
        ("https://example.org/news/2021-4-6-title", "2021-04-06"),
        ("http://example.org/a/20210406/b", "2021-04-06"),
        ("example.org/2021/04/06", "2021-04-06"),
        ("https://example.org/2021/13/06/title", None),
        ("https://example.org/2021/02/30/title", None),
        ("https://example.org/archives/12021/04/067", None),
        ("https://example.org/story?date=2021/04/06", None),
        ("https://example.org/2021/04/title", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_the_day_in_an_address(address: str, day: str | None) -> None:
    assert published_in(address) == day


def test_the_number_of_a_post_tells_its_day() -> None:
    moment = int(dt.datetime(2023, 10, 5, 12, tzinfo=dt.UTC).timestamp() * 1000)
    number = (moment - 1_288_834_974_657) << 22
    assert published_in(f"https://x.com/reporter/status/{number}") == "2023-10-05"
    assert published_in(f"https://twitter.com/reporter/status/{number}?s=20") == "2023-10-05"
    assert published_in(f"https://example.org/reporter/status/{number}") is None


@pytest.mark.parametrize(
    ("address", "window"),
    [
        ("https://example.org/2020/02/title", ("2020-02-01", "2020-02-29")),
        ("https://example.org/2019/title", ("2019-01-01", "2019-12-31")),
        ("https://example.org/title", None),
    ],
)
def test_a_month_or_year_in_an_address(address: str, window: tuple[str, str] | None) -> None:
    assert window_in(address) == window


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://x.com/reporter/status/1", "@reporter"),
        ("https://t.me/s/channel/12", "@channel"),
        ("https://t.me/channel/12", "@channel"),
        ("", None),
    ],
)
def test_the_outlet_of_an_address(address: str, outlet: str | None) -> None:
    assert outlet_in(address) == outlet
