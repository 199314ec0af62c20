"""From a text to accounts with the rules that ship: the library's two functions and the reader behind them."""

import datetime as dt

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import marsad
from marsad.documents import read_text
from marsad.engine.reading import Reader, read_document
from marsad.mentions.model import reading_of

TEXT = (
    "مقتل مدنيين بقصف مدفعي على السخنة\n\n"
    "قُتل مدنيان وأصيب ثلاثة آخرون، أمس الاثنين، بقصف مدفعي استهدف أطراف مدينة السخنة بريف حمص الشرقي.\n\n"
    "وقال مراسلنا إن القصف تجدد ليلاً دون وقوع إصابات.\n\n"
    "مقالات ذات صلة\n\n"
    "مقتل عشرة جنود بهجوم على حاجز قرب مدينة تدمر\n"
)


def test_read_gives_accounts_whose_passages_stand_in_the_text() -> None:
    accounts = marsad.read(TEXT, published="2021-04-06", outlet="شبكة")
    assert accounts
    first = accounts[0]
    assert first.type == "shelling" and first.casualties["killed"].min == 2
    assert first.when and (first.when.start, first.when.end) == ("2021-04-05", "2021-04-05")
    assert [place.name for place in first.where] == ["السخنة"]
    assert (first.document.outlet, first.document.published, first.document.published_basis) == ("شبكة", "2021-04-06", "given")
    for account in accounts:
        assert all(TEXT[p.start : p.end] == p.text for p in account.evidence)


def test_page_furniture_is_not_read() -> None:
    accounts = marsad.read(TEXT, published="2021-04-06")
    end = TEXT.index("مقالات ذات صلة")
    assert all(passage.end <= end for account in accounts for passage in account.evidence)


def test_a_publication_day_that_is_no_iso_date_is_refused() -> None:
    with pytest.raises(ValueError, match="no ISO date"):
        marsad.read(TEXT, published="last week")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "كلمة", "Not Arabic at all.", "١٢٣"])
def test_texts_without_a_report_give_no_account(text: str) -> None:
    assert marsad.read(text) == []


def test_the_pipeline_gives_the_same_as_the_finders_without_it() -> None:
    nlp = marsad.load()
    by_pipeline = marsad.read(TEXT, published="2021-04-06", nlp=nlp)
    assert [a.model_dump() for a in by_pipeline] == [a.model_dump() for a in marsad.read(TEXT, published="2021-04-06")]


def test_a_component_of_the_users_own_is_run() -> None:
    seen: list[int] = []

    @Language.component("count_dates_for_a_test")
    def count_dates(doc: Doc) -> Doc:
        seen.append(len(reading_of(doc).dates))
        return doc

    nlp = marsad.load()
    nlp.add_pipe("count_dates_for_a_test")
    marsad.read(TEXT, published="2021-04-06", nlp=nlp)
    assert seen and seen[0] >= 1


def test_a_window_in_the_address_is_what_the_reading_starts_from() -> None:
    document = read_text(TEXT, url="https://example.org/2021/04/story")
    found = Reader().read(document)
    assert found.reference.published_window and found.reference.published_window[0] >= "2021-04-01"
    assert found.reading.published is None or dt.date(2021, 4, 1) <= found.reading.published <= dt.date(2021, 4, 30)


def test_the_same_document_is_read_alike_twice() -> None:
    document = read_text(TEXT, published="2021-04-06")
    assert read_document(document) == read_document(document)
